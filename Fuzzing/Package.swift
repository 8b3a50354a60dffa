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

// Built by Scripts/fuzz only, which adds coverage and address checks to every module by the command line.
let package = Package(
  name: "BunshoFuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Bunsho", path: "..")],
  targets: [
    .executableTarget(
      name: "bunsho-fuzz", dependencies: [.product(name: "BunshoKit", package: "Bunsho")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
