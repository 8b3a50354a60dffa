// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit

/// `bunsho explain`: one rule with its reason, examples and remedy.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      ja: "1つのルールの意味・理由・例・直し方を説明します。", en: "Explains a rule: condition, reason, examples, remedy."),
    discussion: say(
      ja: "例:\n  bunsho explain GAP101\n  bunsho explain single-person-work",
      en: "Example:\n  bunsho explain GAP101\n  bunsho explain single-person-work"))

  @Argument(
    help: .init(say(ja: "ルールのコードか名前", en: "code or name of a rule"), valueName: "rule"),
    completion: .list(RuleRegistry.all.flatMap { [$0.metadata.code, $0.metadata.name] }))
  var rule: String

  @OptionGroup var own: OwnRulesOptions
  @OptionGroup var speech: OutputOptions

  func run() throws {
    let custom = try own.load().map(\.metadata)
    let found =
      RuleRegistry.rule(rule)?.metadata
      ?? custom.first { $0.code.lowercased() == rule.lowercased() || $0.name == rule }
    guard let found else {
      throw KitError(
        ja: "「\(rule)」というルールはありません。一覧は bunsho rules", en: "there is no rule '\(rule)'; see bunsho rules")
    }
    Console.write(
      RuleDocumentation.text(for: found, language: speech.language(), isColored: speech.usesColor))
  }
}
