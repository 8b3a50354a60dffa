// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoAnalysis
import BunshoRendering
import Foundation

/// Writes `Documentation/Rules.md` from the rules' metadata.
struct GenerateRuleDocs: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write Documentation/Rules.md from the rules.")

  @OptionGroup var folder: PackageFolder

  @Flag(help: "Write nothing; fail when the file is stale.")
  var check = false

  func run() throws {
    let file = try folder.file("Documentation/Rules.md")
    let text = RuleDocumentation.markdown(for: RuleRegistry.all.map { $0.metadata })
    if check {
      guard let current = try? String(contentsOf: file, encoding: .utf8), current == text else {
        print("Documentation/Rules.md is stale; run: swift run bunsho-dev generate-rule-docs")
        throw ExitCode.failure
      }
      return
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
    print("Documentation/Rules.md: \(RuleRegistry.all.count) rules")
  }
}
