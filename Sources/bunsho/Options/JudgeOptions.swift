// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import BunshoKit
import Foundation

/// Options of commands that judge.
struct JudgeOptions: ParsableArguments {
  @Option(
    help: .init(
      say(ja: "判定の基準日(既定は今日)", en: "the day rules judge by (default: today)"), valueName: "YYYY-MM-DD"))
  var asOf: CalendarDate?

  @Option(
    parsing: .upToNextOption,
    help: .init(
      say(ja: "これらのルールだけを報告する(コード、名前、系統)", en: "report only these rules (code, name or family)"),
      valueName: "code"))
  var only: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: .init(say(ja: "これらのルールを報告しない", en: "do not report these rules"), valueName: "code"))
  var skip: [String] = []

  @Option(
    help: .init(
      say(
        ja: "既知の指摘の一覧。ここにない新しい指摘だけを報告する(作り方は --write-baseline)",
        en: "known findings: only new ones are reported (made by --write-baseline)"),
      valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: .init(
      say(
        ja: "今の指摘をすべて既知として書き出す。--baseline と一緒なら、直った行を除くだけ",
        en: "write all findings of today as known; together with --baseline only drop what is mended"),
      valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  /// The day rules judge by.
  var date: CalendarDate {
    if let asOf { return asOf }
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(daysSince1970: 0)
  }

  /// Which rules are reported, and the inputs that stood behind the codes (`--only GAP101 folder`).
  ///
  /// - Throws: `KitError` for every word that names neither a rule nor something on disk.
  func selection() throws(KitError) -> (rules: Analyzer.Selection, inputs: [String]) {
    var inputs: [String] = []
    var unknown: [String] = []
    func codes(_ words: [String]) -> [String] {
      words.flatMap { word in
        let codes = word.split(separator: ",").map(String.init)
        if codes.allSatisfy(Self.namesRule) { return codes }
        if word == "-" || FileManager.default.fileExists(atPath: word) {
          inputs.append(word)
        } else {
          unknown += codes.filter { !Self.namesRule($0) }
        }
        return []
      }
    }
    let selection = Analyzer.Selection(only: codes(only), skip: codes(skip))
    guard unknown.isEmpty else {
      throw KitError(
        unknown.map {
          LocalizedText(
            ja: "「\($0)」というルールはありません。一覧は bunsho rules", en: "there is no rule '\($0)'; see bunsho rules")
        })
    }
    return (selection, inputs)
  }

  private static func namesRule(_ word: String) -> Bool {
    // A user's own rule is known once the configuration is read.
    if word.first == "X", word.dropFirst().allSatisfy(\.isNumber) { return word.count > 1 }
    let selection = Analyzer.Selection(only: [word])
    return RuleRegistry.all.contains { selection.contains($0.metadata) }
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

/// The severity from which findings fail a command.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// Ends the command with status 1 when the report reaches the level.
  func enforce(on report: Report) throws(ExitStatus) {
    guard let severity = Severity(rawValue: rawValue) else { return }
    if report.findings.contains(where: { $0.severity >= severity }) { throw .findings }
  }
}
