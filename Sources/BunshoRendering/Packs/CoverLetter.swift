// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The text that goes with a department's part of the table: what it is, what stands in it, what is asked of the head.
struct CoverLetter {
  /// How many findings the letter quotes; the rest stands on the sheet.
  private static let quoted = 5

  /// The lines of the letter.
  let lines: [String]

  init(to unit: Department.ID, of report: Report, expected: Int, title: String, language: Language) {
    let organization = report.matrix.organization
    let name = organization[unit].name
    let head = organization[unit].head.map { organization[$0].name }
    let tasks = report.coverage.total.leaves
    let (errors, warnings) = (report.count(.error), report.count(.warning))
    let date = ReportWords.date(report.asOf, in: language)
    let pressing = report.findings.filter { $0.severity != .note }
    switch language {
    case .ja:
      var lines = ["\(name)　\(head.map { "\($0) 様" } ?? "部門長 様")", ""]
      lines += ["「\(title)」のうち、\(name)の部分をお送りします(\(date)現在)。", ""]
      lines += [
        "・業務 \(tasks)件", "・指摘 要是正\(errors)件、注意\(warnings)件", "・ほかの部門の業務で持つ役割 \(expected)件", "",
        "お願いしたいこと",
        "1. 表の担当(主担当・副担当・決裁など)が実際と合っているか、ご確認ください。",
        "2. 違うところは表の記号を直してください。件数は自動で数え直されます。",
        "3. 「指摘一覧」の「部門長の回答」に、どうするかと期限をお書きください。",
        "4. 「ほかの部門から期待されている役割」に心当たりのないものがあれば、お知らせください。",
      ]
      if !pressing.isEmpty {
        lines += ["", "特に次の点をご覧ください。"] + pressing.prefix(Self.quoted).map { "・\($0.message.ja)" }
        if pressing.count > Self.quoted { lines.append("・ほか\(pressing.count - Self.quoted)件") }
      }
      self.lines = lines
    case .en:
      var lines = ["To \(head ?? "the head") (\(name))", ""]
      lines += ["This is the part of \"\(title)\" that belongs to \(name), as of \(date).", ""]
      lines += [
        "- Tasks: \(tasks)", "- Findings: \(errors) to mend, \(warnings) to look at",
        "- Parts in tasks of other departments: \(expected)", "",
        "What we ask of you",
        "1. See whether the holders (responsible, backup, accountable …) are those of real life.",
        "2. Where not, correct the letters in the table; the counts follow by themselves.",
        "3. Write on the sheet of findings what you will do, and until when.",
        "4. Tell us if you did not know of something under \"What other departments expect\".",
      ]
      if !pressing.isEmpty {
        lines += ["", "Above all:"] + pressing.prefix(Self.quoted).map { "- \($0.message.en)" }
        if pressing.count > Self.quoted { lines.append("- and \(pressing.count - Self.quoted) more") }
      }
      self.lines = lines
    }
  }
}
