// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// The bounds of the worst case against every choice of people, on tables small enough for that.
@Suite("Loss curve")
struct LossCurveTests {
  private static func curve(_ table: String, limit: Int = LossCurve.limit) -> LossCurve {
    LossCurve(
      AnalysisContext(TableLiteral(table).matrix, asOf: CalendarDate(daysSince1970: 20_544)), limit: limit
    )
  }

  /// A random table: up to nine tasks of up to four capable people each.
  private static func random(_ seed: UInt64) -> (table: String, sets: [Set<Int>]) {
    var numbers = SeededNumbers(seed: seed)
    let people = Int.random(in: 1...6, using: &numbers)
    var sets: [Set<Int>] = []
    var table = "task | main | sub\n"
    for task in 0..<Int.random(in: 1...9, using: &numbers) {
      let holders = Array(
        (0..<people).shuffled(using: &numbers).prefix(Int.random(in: 0...4, using: &numbers)))
      let main = holders.first.map { "人\($0)" } ?? ""
      table += "業務\(task) | \(main) | \(holders.dropFirst().map { "人\($0)" }.joined(separator: "、"))\n"
      if !holders.isEmpty { sets.append(Set(holders)) }
    }
    return (table, sets)
  }

  private static func loss(_ lost: Set<Int>, _ sets: [Set<Int>]) -> Int {
    sets.count { $0.isSubset(of: lost) }
  }

  /// Every choice of so many of six people.
  private static func choices(of count: Int) -> [Set<Int>] {
    (0..<64).filter { $0.nonzeroBitCount == count }.map { mask in
      Set((0..<6).filter { person in mask & (1 << person) != 0 })
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `the worst choice of people lies between both bounds`(seed: UInt64) throws {
    let (table, sets) = Self.random(seed)
    let curve = Self.curve(table)
    #expect(curve.tasks == sets.count)
    var taken: Set<Int> = []
    for (index, step) in curve.steps.enumerated() {
      guard case .person(let id) = step.lost else {
        Issue.record("somebody who is no person is lost")
        continue
      }
      let matrix = TableLiteral(table).matrix
      taken.insert(try #require(Int(matrix.organization[id].name.dropFirst())))
      // The lower bound is what the named people really stop.
      #expect(step.atLeast == Self.loss(taken, sets))
      let worst = Self.choices(of: index + 1).map { Self.loss($0, sets) }.max() ?? 0
      #expect(step.atLeast <= worst)
      #expect(worst <= step.atMost)
      if index == 0 { #expect(step.atLeast == worst && worst == step.atMost) }
    }
    // It goes on until everything has stopped.
    if !sets.isEmpty { #expect(curve.steps.last?.atLeast == sets.count) }
  }

  @Test func `a company outside and a task without anybody stop with nobody's loss`() {
    let curve = Self.curve(
      """
      task | main | sub
      集計 | 甲 | 乙
      配送 | 甲 | partner:運送社
      欠員の業務 | |
      """)
    #expect(curve.tasks == 2)
    #expect(curve.steps.map(\.atLeast) == [0, 1])
    #expect(curve.steps.map(\.atMost) == [0, 1])
  }

  @Test func `among equals who is one of the last two is taken, then the order of the table`() {
    let curve = Self.curve(
      """
      task | main | sub
      一 | 甲 | 乙、丙
      二 | 乙 | 丙
      三 | 丁 |
      四 | 戊 |
      """)
    let names = TableLiteral(
      """
      task | main | sub
      一 | 甲 | 乙、丙
      二 | 乙 | 丙
      三 | 丁 |
      四 | 戊 |
      """
    ).matrix.organization
    #expect(curve.steps.map { names.name(of: $0.lost) } == ["丁", "戊", "乙", "丙", "甲"])
    #expect(curve.steps.map(\.atLeast) == [1, 2, 2, 3, 4])
  }

  @Test func `the curve is followed so far only`() {
    let rows = (0..<40).map { "業務\($0) | 人\($0)" }.joined(separator: "\n")
    let curve = Self.curve("task | main\n" + rows)
    #expect(curve.steps.count == LossCurve.limit)
    #expect(curve.steps.last?.atLeast == 30)
    #expect(Self.curve("task | main\n" + rows, limit: 0).steps == [])
  }
}
