// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

extension TerminalRenderer {
  /// The 属人化 scores as tables: tasks with every term, then people, then departments; empty where none were asked
  /// for.
  ///
  /// A term shows its points of its weight; a dash is a term the table says nothing of.
  public func scores(of report: Report, in language: Language) -> String {
    guard let ranking = report.dependence else { return "" }
    let matrix = report.matrix
    let items = ranking.ranked(limit: limit ?? .max)
    let terms = DependenceTerm.allCases
    var lines = [Words.tasks[language]]
    lines += Self.table(
      [Words.score, Words.band, Words.coverage].map { $0[language] }
        + terms.map { "\($0.title[language])(\($0.weight))" } + [Words.task[language]],
      items.map { item in
        let score = ranking.score(of: item)
        let task = [matrix[item].code, matrix[item].title].compactMap(\.self).joined(separator: " ")
        return [
          score.score.map(DependenceScore.text) ?? "-", score.band?.title[language] ?? "-",
          score.coverageText,
        ] + score.terms.map { $0.value == nil ? "-" : DependenceScore.text($0.points) } + [task]
      })
    if items.count < ranking.total.items {
      lines.append(
        TerminalWords.more(hidden: ranking.total.items - items.count, total: ranking.total.items)[language])
    }
    func row(_ name: String, _ rollup: DependenceRollup, _ more: [String]) -> [String] {
      [
        rollup.mean.map(DependenceScore.text) ?? "-", String(rollup.high), String(rollup.medium),
        String(rollup.items),
      ] + more + [name]
    }
    let heads = [Words.mean, Words.high, Words.medium, Words.count].map { $0[language] }
    // Those who most depends on first; equal ones in the order of the roster.
    let people = ranking.people.enumerated().filter { $0.element.rollup.items > 0 }.sorted { left, right in
      let (own, other) = (left.element, right.element)
      return (other.stopping.count, other.rollup.mean ?? 0, left.offset)
        < (own.stopping.count, own.rollup.mean ?? 0, right.offset)
    }.map(\.element).prefix(limit ?? .max)
    lines += ["", Words.people[language]]
    lines += Self.table(
      heads + [Words.stopping[language], Words.name[language]],
      people.map { row(matrix.organization[$0.person].name, $0.rollup, [String($0.stopping.count)]) })
    lines += ["", Words.departments[language]]
    lines += Self.table(
      heads + [Words.name[language]],
      ranking.departments.filter { $0.own.items > 0 }.map {
        row(matrix.organization[$0.department].name, $0.own, [])
      })
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let cells = [heads] + rows.map { $0.map(TerminalText.plain) }
    let widths = heads.indices.map { column in cells.map { TerminalText.width(of: $0[column]) }.max() ?? 0 }
    return cells.map { row in
      // Names stand last and on the left; figures on the right.
      row.indices.map { column in
        column == heads.count - 1
          ? row[column]
          : String(repeating: " ", count: widths[column] - TerminalText.width(of: row[column])) + row[column]
      }.joined(separator: "  ")
    }
  }

  private enum Words {
    static let tasks = LocalizedText(
      ja: "属人化スコア(0～100、高いほど1人に依存)", en: "Single-person dependency (0–100, higher is worse)")
    static let people = LocalizedText(ja: "要員ごと", en: "By person")
    static let departments = LocalizedText(ja: "部門ごと", en: "By department")
    static let score = LocalizedText(ja: "スコア", en: "score")
    static let band = LocalizedText(ja: "区分", en: "band")
    static let coverage = LocalizedText(ja: "判定材料", en: "known")
    static let task = LocalizedText(ja: "業務", en: "task")
    static let mean = LocalizedText(ja: "平均", en: "mean")
    static let high = LocalizedText(ja: "高", en: "high")
    static let medium = LocalizedText(ja: "中", en: "medium")
    static let count = LocalizedText(ja: "業務数", en: "tasks")
    static let stopping = LocalizedText(ja: "いないと止まる", en: "stopping")
    static let name = LocalizedText(ja: "名前", en: "name")
  }
}
