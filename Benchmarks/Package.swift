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
  name: "BunshoBenchmarks",
  platforms: [.macOS(.v15)],
  // Named, because the folder of a clone may have any name.
  dependencies: [.package(name: "Bunsho", path: "..")],
  targets: [
    .executableTarget(
      name: "bunsho-bench", dependencies: [.product(name: "BunshoKit", package: "Bunsho")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
