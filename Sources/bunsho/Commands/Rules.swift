// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit

/// `bunsho rules`: the catalogue.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(ja: "ルールの一覧を出力します。", en: "Lists the rules."),
    discussion: say(
      ja: "例:\n  bunsho rules\n  bunsho rules --format json",
      en: "Example:\n  bunsho rules\n  bunsho rules --format json"))

  @OptionGroup var own: OwnRulesOptions
  @OptionGroup var speech: OutputOptions

  @Option(help: .init(say(ja: "出力形式: text, json", en: "output format: text or json"), valueName: "format"))
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let catalogue = RuleCatalogue(RuleRegistry.all.map { $0.metadata } + (try own.load().map(\.metadata)))
    switch format {
    case .text: Console.write(catalogue.text(in: speech.language()))
    case .json: Console.write(JSONWriter().text(catalogue.json))
    }
  }
}
