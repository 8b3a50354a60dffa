// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// Columns, numbers and sums against what they stand for.
@Suite("Columns")
struct ColumnTests {
  @Test("every attribute has a bit of its own")
  func fields() {
    let bits = WorkItem.Field.allCases.map { WorkItemColumns.FieldMask($0).rawValue }
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(bits).count == WorkItem.Field.allCases.count)
  }

  @Test("texts are numbered as they are met, equal ones alike however they are composed")
  func texts() {
    var numbers = TextNumbers()
    let texts = ["分類", "", "が", "\u{304B}\u{3099}", "分類", "é", "e\u{301}", "分類2"]
    #expect(texts.map { numbers.number(of: $0) } == [0, 1, 2, 2, 0, 3, 3, 4])
    #expect(numbers.texts == ["分類", "", "が", "é", "分類2"])
    // More than the first table holds.
    let many = (0..<1000).map { numbers.number(of: "n\($0)") }
    #expect(many == (5..<1005).map { Int32($0) })
    #expect((0..<1000).map { numbers.number(of: "n\($0)") } == many)
  }

  @Test("sums by unit and person are those of a dictionary", arguments: 0..<50)
  func unitSums(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    var sums = UnitSums<Int>(people: 6)
    var expected: [[Int]: Int] = [:]
    for _ in 0..<40 {
      let (unit, person) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<6, using: &random))
      let value = Int.random(in: 1..<5, using: &random)
      let isNew = expected[[unit, person]] == nil
      #expect(sums.add(value, of: person, in: Int32(unit)) == isNew)
      expected[[unit, person], default: 0] += value
    }
    let found = sums.sums { $1 > 3 }
    #expect(
      found.map { [$0.unit.index, $0.person.index, $0.value] }
        == expected.filter { $0.value > 3 }.map { $0.key + [$0.value] }.sorted {
          $0.lexicographicallyPrecedes($1)
        })
  }

  @Test("the categories of a person are counted alike by task, by person and naively", arguments: 0..<100)
  func categories(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    var matrix = CountingTests.matrix(seed: UInt64(seed) + 7000)
    for item in matrix.workItems.indices where Bool.random(using: &random) {
      let category = "C\(Int.random(in: 0..<3, using: &random))"
      matrix.workItems[item].categories = [Sourced(category, at: matrix.workItems[item].location)]
    }
    let context = AnalysisContext(matrix, asOf: RuleSelfTest.asOf)
    var naive = [Set<String>](repeating: [], count: matrix.organization.people.count)
    for assignment in matrix.assignments where context.isLeaf[assignment.workItem.index] {
      guard case .person(let person) = assignment.assignee,
        BroadScope.doing.contains(assignment.involvement),
        let category = matrix[assignment.workItem].categories.first??.value
      else { continue }
      naive[person.index].insert(category)
    }
    #expect(BroadScope.countsByTask(context) == naive.map(\.count))
    #expect(BroadScope.countsByPerson(context) == naive.map(\.count))
  }

  @Test("the parts laid out by unit are those of the unit's tasks", arguments: 0..<100)
  func groupedParts(_ seed: Int) {
    let matrix = CountingTests.matrix(seed: UInt64(seed) + 4000)
    let context = AnalysisContext(matrix, asOf: RuleSelfTest.asOf)
    let columns = context.columns
    let parts = context.partsByUnit
    for unit in matrix.organization.departments.indices {
      let items = context.leaves.filter { matrix[$0].department?.value.index == unit }
      let entries = items.flatMap { columns.entries(of: $0) }
      #expect(parts.parts(of: unit).map { parts.holders[$0] } == entries.map { columns.holders[$0] })
      #expect(parts.parts(of: unit).map { parts.masks[$0] } == entries.map { columns.masks[$0] })
      for (position, item) in zip(parts.groups.positions(of: unit), items) {
        #expect(
          parts.parts(at: position).map { parts.holders[$0] }
            == columns.entries(of: item).map { columns.holders[$0] })
      }
    }
  }

  @Test("kinds that several have, and whether all are people", arguments: 0..<100)
  func repeatedKinds(_ seed: Int) {
    let matrix = CountingTests.matrix(seed: UInt64(seed) + 5000)
    let columns = MatrixColumns(matrix)
    for item in matrix.workItemIDs {
      for kind in Involvement.allCases {
        #expect(
          columns.repeatedMasks[item.index].contains(kind)
            == (columns.holderCount(of: InvolvementMask(kind), on: item) > 1))
      }
    }
    #expect(columns.namesOnlyPeople == matrix.assignments.allSatisfy { $0.assignee.kindWord == "person" })
  }

  @Test("assignments and people read in short stretches are the same", arguments: 0..<100)
  func stretches(_ seed: Int) {
    let matrix = CountingTests.matrix(seed: UInt64(seed) + 6000)
    let (whole, short) = (MatrixColumns(matrix), MatrixColumns(matrix, stretch: 3))
    #expect(whole.holders == short.holders && whole.masks == short.masks)
    #expect(whole.offsets == short.offsets && whole.firstAssignments == short.firstAssignments)
    let tasks = WorkItemColumns(matrix)
    let roster = RosterColumns(matrix.organization, asOf: RuleSelfTest.asOf)
    let inShort = RosterColumns(matrix.organization, asOf: RuleSelfTest.asOf, stretch: 1)
    #expect(roster.isPresent == inShort.isPresent && roster.canTakeOver == inShort.canTakeOver)
    #expect(roster.homes == inShort.homes && roster.stated == inShort.stated)
    let capabilities = [100, 2].map {
      Capability(
        matrix, columns: whole, tasks: tasks, skills: SkillColumns(matrix), isPresent: roster.isPresent,
        stretch: $0)
    }
    #expect(capabilities[0].counts == capabilities[1].counts)
    for item in matrix.workItemIDs {
      #expect(capabilities[0].parties(of: item) == capabilities[1].parties(of: item))
    }
  }

  @Test("tasks read in short stretches have the same numbers", arguments: 1..<6)
  func taskStretches(_ stretch: Int) {
    let matrix = TableLiteral(
      """
      task    | category | category2 | tags | frequency | hours | importance | manual | status | main
      入札の調整 | 広告       | 運用        | 中核   | 月次        | 3     | 4          |        |        | 高橋
      記事の校正 | 制作       |           |      | 週次        |       |            |        | 廃止     | 村上
      素材の管理 | 制作       | 運用        | 要牽制  |           | 2     |            | 有      |        | 森
      *       |          | 運用        | 中核   | 随時        | 1     | 5          |        |        | 森
      顧客の分析 | 広告       |           |      | 単発        |       |            | 無      |        | 福田
      会場の手配 | 広告       | 運用        | 中核   | 月次        | 5     | 2          |        |        | 高橋
      """
    ).matrix
    let (whole, short) = (WorkItemColumns(matrix), WorkItemColumns(matrix, stretch: stretch))
    #expect(
      whole.firstCategories == short.firstCategories && whole.secondCategories == short.secondCategories)
    #expect(whole.firstCategoryNames == short.firstCategoryNames && whole.tagTexts == short.tagTexts)
    #expect(whole.tagSets == short.tagSets && whole.fields == short.fields)
    #expect(whole.isJudged == short.isJudged && whole.importance == short.importance)
    #expect(whole.recurrence == short.recurrence && whole.statedFields == short.statedFields)
    #expect(whole.possibleWildcards == short.possibleWildcards && whole.coarseTitles == short.coarseTitles)
    for item in matrix.workItems.indices {
      #expect(whole.dependence.manual(item) == short.dependence.manual(item))
      #expect(whole.runsPerYear[item].bitPattern == short.runsPerYear[item].bitPattern)
      #expect(whole.hoursPerYear[item].bitPattern == short.hoursPerYear[item].bitPattern)
    }
    #expect(Set(whole.firstCategories).count > 1 && Set(whole.tagSets).count == 3)
  }
}
