// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

@Suite("Concentration of work")
struct WorkConcentrationTests {
  @Test("HHI and Gini equal their definitions", arguments: 1...UInt64(50))
  func formulas(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let values = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
      Double(Int.random(in: 0...5, using: &numbers))
    }
    let total = values.reduce(0, +)
    guard total > 0 else {
      #expect(WorkConcentration.gini(values) == nil && WorkConcentration.herfindahl(values) == nil)
      return
    }
    var differences = 0.0
    for one in values { for other in values { differences += abs(one - other) } }
    let count = Double(values.count)
    let gini = WorkConcentration.gini(values) ?? -1
    #expect(abs(gini - differences / (2 * count * total)) < 1e-9)
    let herfindahl = WorkConcentration.herfindahl(values) ?? -1
    #expect(abs(herfindahl - values.map { $0 * $0 }.reduce(0, +) / (total * total)) < 1e-9)
  }

  @Test("hours go to the mains, members without hours count, the largest pair is told")
  func units() {
    let context = AnalysisContext(
      TableLiteral(
        """
        task | department | main   | sub | frequency | hours
        点検   | 課          | 甲      | 乙   | 月次        | 2
        清掃   | 課          | 乙      | 甲   | 月次        | 1
        巡回   | 課          | 甲、丙    |      | 年次        | 12
        当直   | 課          | 丙      | 甲   |           | 9
        調査   | 室          | 甲      |      | 年次        |
        [departments]
        name
        課
        室
        空
        [people]
        name | department
        甲 | 課
        乙 | 課
        丙 | 室
        丁 | 課
        """
      ).matrix, asOf: RuleSelfTest.asOf)
    let all = WorkConcentration.all(context)
    #expect(all.map(\.department.index) == [0, 1])
    let unit = all[0]
    // 甲 24 + 6, 乙 12, 丁 0, and 丙, who is of another unit, 6.
    #expect(unit.hours == 48 && unit.people == 4)
    let herfindahl = unit.herfindahl ?? 0
    #expect(abs(herfindahl - 1080.0 / 2304) < 1e-12)
    #expect(unit.pairedItems == 3)
    #expect(unit.pair.map(\.index) == [0, 1])
    #expect(unit.pairShare == 2.0 / 3)
    #expect(all[1].herfindahl == nil && all[1].gini == nil && all[1].pairShare == nil)
  }
}
