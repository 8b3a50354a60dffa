// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Bunsho",
  defaultLocalization: "ja",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bunsho", targets: ["bunsho"]),
    .library(name: "BunshoKit", targets: ["BunshoKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

    .target(
      name: "Templates", path: "Templates", exclude: ["README.md"],
      resources: [.embedInCode("html"), .embedInCode("starters")], swiftSettings: strict),

    .target(name: "BunshoModel", swiftSettings: strict),
    .target(
      name: "BunshoImport",
      dependencies: ["BunshoModel", "CLibXML2", "CLibZip", "Yams"],
      swiftSettings: strict),
    .target(name: "BunshoAnalysis", dependencies: ["BunshoModel"], swiftSettings: strict),
    .target(
      name: "BunshoRendering",
      dependencies: [
        "BunshoModel", "BunshoAnalysis", "Templates", "CXLSXWriter", "CLibXML2",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "BunshoKit",
      dependencies: [
        "BunshoModel", "BunshoImport", "BunshoAnalysis", "BunshoRendering", "Templates", "Yams",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bunsho",
      dependencies: [
        "BunshoKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bunsho-dev",
      dependencies: [
        "BunshoAnalysis", "BunshoKit", "BunshoModel", "BunshoRendering", "RoundTrips",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BunshoImportTests", dependencies: ["BunshoImport", "BunshoModel", "CLibZip"],
      resources: [.copy("Reading/Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "BunshoAnalysisTests", dependencies: ["BunshoAnalysis", "BunshoModel", "BunshoRendering"],
      swiftSettings: strict),
    .testTarget(
      name: "BunshoRenderingTests",
      dependencies: [
        "BunshoRendering", "BunshoModel", "BunshoAnalysis", "CLibXML2", "CLibZip", "TestSupport",
      ],
      resources: [.copy("Goldens")], swiftSettings: strict),
    .testTarget(
      name: "BunshoCommandTests", dependencies: ["bunsho", "BunshoKit", "RoundTrips", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .target(
      name: "RoundTrips", dependencies: ["BunshoKit", "BunshoModel"], path: "Tests/RoundTrips",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
