// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import BunshoKit
import Foundation

/// How a command speaks: language, amount, colour.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .init(
      say(ja: "出力の言語: ja か en(既定はデータの言語)", en: "language of the output: ja or en (default: the data's)"),
      valueName: "ja|en"))
  var lang: Language?

  @Flag(name: .long, help: .init(say(ja: "結果以外を出力しない", en: "print nothing but the result")))
  var quiet = false

  @Flag(name: .long, help: .init(say(ja: "すべての指摘と詳細を出力する", en: "print every finding and detail")))
  var verbose = false

  @Option(
    help: .init(
      say(
        ja: "色: auto, always, never(NO_COLORも有効)",
        en: "colours: auto, always or never (NO_COLOR is respected)"),
      valueName: "when"))
  var color: ColorChoice = .auto

  /// The language of the output: as told, as configured, as the data, as the environment.
  func language(_ configured: Language? = nil, data: Language? = nil) -> Language {
    lang ?? configured ?? data ?? .environment
  }

  /// Whether to colour standard output.
  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Console.isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"].map(\.isEmpty) ?? true
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }
  }
}

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}
