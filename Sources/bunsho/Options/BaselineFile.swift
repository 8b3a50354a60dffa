// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// The file of known findings.
extension JudgeOptions {
  /// The known findings; `nil` where none are named.
  ///
  /// - Throws: `KitError` when the file cannot be read or is none of Bunsho's.
  func knownFindings() throws -> Baseline? {
    guard let baseline else { return nil }
    guard let text = try? String(contentsOfFile: baseline, encoding: .utf8) else {
      throw KitError(
        ja: "\(baseline): 既知の指摘の一覧を読めません。--write-baseline \(baseline) で作れます",
        en: "\(baseline): the baseline cannot be read; --write-baseline \(baseline) makes one")
    }
    do throws(Baseline.Malformed) {
      return try Baseline(text: text)
    } catch {
      throw KitError(
        ja: "\(baseline):\(error.line): コード、指紋、対象をタブで区切った行ではありません。--write-baseline で作り直せます",
        en:
          "\(baseline):\(error.line): no line of code, fingerprint and subject; make the file anew with --write-baseline"
      )
    }
  }

  /// Writes the file of known findings where one is asked for, and says so.
  func writeKnownFindings(of report: Report, language: Language, isQuiet: Bool) throws {
    guard let path = writeBaseline else { return }
    let known = try knownFindings()
    let baseline = known?.without(report.fixed) ?? Baseline(report.findings)
    if FileManager.default.fileExists(atPath: path) {
      // A typing error must not cost anybody a table.
      let present = try? String(contentsOfFile: path, encoding: .utf8)
      guard present.map(Baseline.isBaseline) == true else {
        throw KitError(
          ja: "\(path): 既知の指摘の一覧ではないファイルなので上書きしません。別の名前を指定してください",
          en: "\(path): this is no baseline, so it is not overwritten; name another file")
      }
    }
    try SingleFile(path, mayReplace: true).write(baseline.text)
    guard !isQuiet else { return }
    let words =
      known == nil
      ? LocalizedText(
        ja: "\(path): \(baseline.entries.count)件を既知として書き出しました",
        en: "\(path): wrote \(baseline.entries.count) known findings")
      : LocalizedText(
        ja: "\(path): 直った\(report.fixed.count)件を除きました(残り\(baseline.entries.count)件)",
        en: "\(path): dropped \(report.fixed.count) that are mended, \(baseline.entries.count) remain")
    Console.diagnose(words[language])
  }
}
