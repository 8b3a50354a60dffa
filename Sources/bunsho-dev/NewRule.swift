// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoAnalysis
import BunshoModel
import Foundation

/// Writes the skeleton of a rule and enters it in the registry.
struct NewRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a compiling skeleton of a rule with a good and a bad example.",
    discussion: "The skeleton flags nothing, so its bad example fails until the rule is written.")

  @OptionGroup var folder: PackageFolder

  @Argument(help: "The code: three capitals and three digits, such as LOD101.")
  var code: String

  @Argument(help: "The kebab name, which reads after \"allow\", such as missing-responsible.")
  var name: String

  @Option(help: "The family: \(RuleFamily.allCases.map(\.rawValue).joined(separator: ", ")).")
  var family: String

  func validate() throws {
    guard code.wholeMatch(of: #/[A-Z]{3}[0-9]{3}/#) != nil else {
      throw ValidationError("'\(code)' is no code: three capitals and three digits")
    }
    guard name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil else {
      throw ValidationError("'\(name)' is no kebab name")
    }
    guard RuleFamily(rawValue: family) != nil else { throw ValidationError("there is no family '\(family)'") }
    if let taken = RuleRegistry.rule(code) ?? RuleRegistry.rule(name) {
      throw ValidationError("\(taken.metadata.code) \(taken.metadata.name) exists already")
    }
  }

  func run() throws {
    let type = name.split(separator: "-").map(\.capitalized).joined()
    let path = "Sources/BunshoAnalysis/Rules/\(family.capitalized)/\(type).swift"
    let file = try folder.file(path)
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("\(path) exists already")
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(RuleSkeleton(code: code, name: name, family: family, type: type).text.utf8)
      .write(to: file, options: .atomic)
    try enter(type)
    print("\(path)\n\(registry): \(type).self")
    print("Next: write the rule, swift test, swift run bunsho-dev generate-rule-docs")
  }

  private var registry: String { "Sources/BunshoAnalysis/Registry/RuleRegistry+\(family.capitalized).swift" }

  /// Enters the rule in its family's registry before the first rule that comes after it.
  private func enter(_ type: String) throws {
    let file = try folder.file(registry)
    guard var lines = try? String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") else {
      throw ValidationError("\(registry) is not there: the first rule of a family brings its registry")
    }
    let next = RuleRegistry.all.first { $0.metadata.family.rawValue == family && code < $0.metadata.code }
    let marker = next.map { "    \($0).self," } ?? "  ]"
    guard let line = lines.firstIndex(of: marker) else {
      throw ValidationError("enter \(type).self in \(registry) by hand: '\(marker)' was not found")
    }
    lines.insert("    \(type).self,", at: line)
    try Data(lines.joined(separator: "\n").utf8).write(to: file, options: .atomic)
  }
}
