// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// Scores, roll-ups and stop lists of random tables against a naive reading of the catalogue.
@Suite("Person-dependence ranking")
struct DependenceRankingTests {
  /// A task as a random table states it.
  private struct Row {
    var main: [String], sub: [String]
    var manual: String, manualDate: String, importance: Int?, days: Double?, frequency: String
    var credential: [String], hours: Double?, unit: String
  }

  private static let runs = ["日次": 240.0, "週次": 52, "月次": 12, "四半期": 4, "年次": 1]
  private static let people = ["甲", "乙", "丙", "丁"]
  private static let units = ["一課", "二課"]

  private static func row(_ numbers: inout SeededNumbers) -> Row {
    func some(_ list: [String], _ counts: ClosedRange<Int>) -> [String] {
      Array(list.shuffled(using: &numbers).prefix(Int.random(in: counts, using: &numbers)))
    }
    let holders = people + ["partner:X", "partner:Y", "partner:Z", "一課"]
    return Row(
      main: some(holders, 0...2), sub: some(holders, 0...3),
      manual: some(["有", "無", "作成中", ""], 1...1)[0],
      manualDate: some(["2024-01-01", "2026-01-01", ""], 1...1)[0],
      importance: Bool.random(using: &numbers) ? Int.random(in: 1...5, using: &numbers) : nil,
      days: Bool.random(using: &numbers) ? Double(Int.random(in: 0...25, using: &numbers)) : nil,
      frequency: some(["日次", "週次", "月次", "四半期", "年次", "随時", "単発", ""], 1...1)[0],
      credential: some(people, 0...2),
      hours: Bool.random(using: &numbers) ? Double(Int.random(in: 0...9, using: &numbers)) : nil,
      unit: some(units + ["部", ""], 1...1)[0])
  }

  private static func table(_ rows: [Row]) -> String {
    var text =
      "task | main | sub | manual | manualDate | importance | handoverDays | frequency | credential | hours | department\n"
    for (index, row) in rows.enumerated() {
      text += "業務\(index) | \(row.main.joined(separator: "、")) | \(row.sub.joined(separator: "、"))"
      text += " | \(row.manual) | \(row.manualDate) | \(row.importance.map(String.init) ?? "")"
      text += " | \(row.days.map { String($0) } ?? "") | \(row.frequency)"
      text +=
        " | \(row.credential.joined(separator: "、")) | \(row.hours.map { String($0) } ?? "") | \(row.unit)\n"
    }
    return text + "[departments]\nname | parent\n部 |\n一課 | 部\n二課 | 部\n[people]\nname\n"
      + people.joined(separator: "\n")
  }

  // The naive reading: names and comparisons, no columns.

  private static func capable(_ row: Row) -> (count: Double, people: Set<String>, known: Bool) {
    let names = Set(row.main + row.sub)
    let inside = names.intersection(people)
    let outside = Double(names.count { $0.hasPrefix("partner:") })
    let count = Double(inside.count) + (inside.isEmpty ? outside / 2 : outside)
    return (count, inside, count > 0 || !names.contains("一課"))
  }

  private static func terms(_ row: Row) -> [(weight: Double, value: Double?)] {
    let (n, _, isKnown) = capable(row)
    let h: Double = n <= 1 ? 1 : n == 1.5 ? 0.7 : n < 3 ? 0.35 : n < 4 ? 0.15 : 0
    let present: Double = row.manualDate == "2024-01-01" ? 0.4 : 0
    let manuals: [String: Double] = ["無": 1, "作成中": 0.7, "有": present]
    let m: Double? = manuals[row.manual]
    let levels: [Double] = [0, 0.25, 0.5, 0.75, 1]
    let i: Double? = row.importance.map { levels[$0 - 1] }
    let steps: [(Double, Double)] = [(1, 0), (3, 0.25), (7, 0.5), (20, 0.75)]
    let t: Double? = row.days.map { days in steps.first { days <= $0.0 }?.1 ?? 1 }
    let often: [String: Double] = ["日次": 1, "週次": 0.8, "月次": 0.6, "四半期": 0.4, "年次": 0.3, "随時": 0.5]
    let f: Double? = often[row.frequency]
    let a: Double? = row.credential.isEmpty ? nil : row.credential.count == 1 ? 1 : 0
    return [(40, isKnown ? h : nil), (20, m), (15, i), (10, t), (10, f), (5, a)]
  }

  private static func score(_ row: Row) -> Double? {
    let known = terms(row).filter { $0.value != nil }
    guard !known.isEmpty else { return nil }
    let points: Double = known.map { $0.weight * ($0.value ?? 0) }.reduce(0, +)
    let weight: Double = known.map(\.weight).reduce(0, +)
    return 100 * points / weight
  }

  private static func isHigh(_ row: Row) -> Bool {
    guard let score = score(row) else { return false }
    let (n, _, isKnown) = capable(row)
    let matters = (row.importance ?? 0) >= 4 || (runs[row.frequency] ?? 0) >= 12
    return score >= 69.999_999 || isKnown && n <= 1 && matters
  }

  private static func hours(_ row: Row) -> Double? {
    guard let hours = row.hours, let runs = runs[row.frequency] else { return nil }
    return hours * runs
  }

  /// The mean by hours; tasks without hours weigh as the mean of the others, all the same where there are none.
  private static func mean(_ rows: [Row]) -> Double? {
    let scored = rows.filter { score($0) != nil }
    let known = scored.compactMap(hours)
    let typical = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
    let weights = scored.map { typical == 0 ? 1 : hours($0) ?? typical }
    guard !weights.isEmpty else { return nil }
    let points: Double = zip(scored, weights).map { (score($0) ?? 0) * $1 }.reduce(0, +)
    return points / weights.reduce(0, +)
  }

  private static func isSame(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) < 1e-6
  }

  @Test("equals the naive reading on random tables", arguments: 1...UInt64(150))
  func random(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let rows = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in Self.row(&numbers) }
    let matrix = TableLiteral(Self.table(rows)).matrix
    let ranking = DependenceRanking(AnalysisContext(matrix, asOf: RuleSelfTest.asOf))
    for (index, row) in rows.enumerated() {
      let score = ranking.score(of: WorkItem.ID(index))
      #expect(Self.isSame(score.score, Self.score(row)), "\(row)")
      #expect((score.band == .high) == Self.isHigh(row), "\(row)")
      let known: Double = Self.terms(row).filter { $0.value != nil }.map(\.weight).reduce(0, +)
      let coverage = known / 100
      #expect(Self.isSame(score.coverage, coverage))
    }
    Self.check(ranking.total, rows)
    for (unit, name) in matrix.organization.departments.enumerated().map({ ($0, $1.name) }) {
      let entry = ranking.departments.first { $0.department.index == unit }
      Self.check(entry?.own, rows.filter { $0.unit == name })
      Self.check(entry?.withBelow, rows.filter { $0.unit == name || name == "部" && !$0.unit.isEmpty })
    }
    for (index, name) in Self.people.enumerated() {
      let entry = ranking.people.first { $0.person.index == index }
      let sole = rows.indices.filter {
        Self.capable(rows[$0]).count == 1 && Self.capable(rows[$0]).people == [name]
      }
      Self.check(
        entry?.rollup,
        rows.indices.filter { rows[$0].main.contains(name) || sole.contains($0) }.map { rows[$0] })
      #expect(entry?.stopping.map(\.index) ?? [] == sole)
      let known = sole.compactMap { Self.hours(rows[$0]) }
      #expect(Self.isSame(entry?.stoppingHours ?? 0, known.reduce(0, +)))
      #expect((entry?.stoppingWithoutHours ?? 0) == sole.count - known.count)
    }
  }

  private static func check(_ rollup: DependenceRollup?, _ rows: [Row]) {
    #expect((rollup?.items ?? 0) == rows.count { score($0) != nil })
    #expect((rollup?.high ?? 0) == rows.count(where: isHigh))
    #expect(isSame(rollup?.mean, mean(rows)))
  }

  @Test("is ordered by band, score and the order of the input")
  func order() {
    let ranking = DependenceRanking(
      AnalysisContext(
        TableLiteral(
          """
          task | main | sub | importance | manual
          低い   | 甲   | 乙  | 1          | 有
          同じ1  | 甲   | 乙  | 5          | 無
          高い   | 甲   |     | 4          | 有
          同じ2  | 乙   | 甲  | 5          | 無
          """
        ).matrix, asOf: RuleSelfTest.asOf))
    // 高い is raised by its override although its score is lower than that of 同じ.
    #expect(ranking.ranked().map(\.index) == [2, 1, 3, 0])
    #expect(ranking.ranked(limit: 2).map(\.index) == [2, 1])
    #expect(ranking.singlePoints.map(\.person.index) == [0])
  }
}
