// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A row for all tasks of a unit whose every part the single rows state anew.
public struct ShadowedAssignment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR105", name: "shadowed-assignment", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: "「全業務」「*」のような行の割当が、その部門と下位部門のすべての業務で個別に決められていて、どこにも効きません。",
      en:
        "What a row such as 'all tasks' or '*' assigns is stated anew on every single task of the unit and the units below: the row has no effect anywhere."
    ),
    rationale: LocalizedText(
      ja: "効かない行は、効いていると思って読まれます。", en: "A line without effect is read as if it had one."),
    remedy: LocalizedText(ja: "その行を削除します。", en: "Delete the row."),
    source: LocalizedText(
      ja: "codeowners-validator(avoid-shadowing)", en: "codeowners-validator, avoid-shadowing"),
    needs: [.assignments, .workItems],
    examples: [
      .good(
        LocalizedText(ja: "副担当のない業務には効いている", en: "It holds where no backup is named"),
        """
        task   | department | main | sub
        全業務   | 広告課      |      | 斎藤
        広告の出稿 | 広告課      | 林    | 清水
        効果の集計 | 広告課      | 清水  |
        """),
      .bad(
        LocalizedText(ja: "すべての業務に副担当が決まっている", en: "Every task has a backup of its own"),
        """
        task   | department | main | sub
        全業務!  | 広告課      |      | 斎藤
        広告の出稿 | 広告課      | 林    | 清水
        効果の集計 | 広告課      | 清水  | 林
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Rows for everything whose kinds stand in every other row of their unit.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let wildcards = context.wildcardRows
    guard !wildcards.isEmpty else { return [] }
    let common = CommonKinds(context, besides: wildcards)
    return wildcards.compactMap { item -> Finding.Draft? in
      let mask = context.mask(of: item)
      let unit = context.tasks.departments[item.index]
      guard !mask.isEmpty, let (kinds, count) = common.kinds(inAndBelow: Int(unit)),
        kinds.isSuperset(of: mask)
      else {
        return nil
      }
      let task = context.matrix[item]
      let name = task.department.map { context.organization[$0.value].name }
      return Finding.Draft(
        on: context.subject(item), at: task.location, message: .shadowed(task.title, unit: name, mask, count),
        remedy: .delete(task.title, row: task.location.row), people: context.names(context.holders(on: item)))
    }
  }

  /// The kinds that every task of a unit and the units below it has.
  private struct CommonKinds {
    private var masks: [InvolvementMask]
    private var counts: [Int]
    private var all: (mask: InvolvementMask, count: Int)
    private let units: UnitTree

    init(_ context: AnalysisContext, besides wildcards: [WorkItem.ID]) {
      units = context.units
      masks = [InvolvementMask](
        repeating: InvolvementMask(rawValue: .max), count: context.organization.departments.count)
      counts = [Int](repeating: 0, count: masks.count)
      all = (InvolvementMask(rawValue: .max), 0)
      var isWildcard = [Bool](repeating: false, count: context.isLeaf.count)
      for item in wildcards { isWildcard[item.index] = true }
      for item in context.leaves where !isWildcard[item.index] {
        let mask = context.mask(of: item)
        all = (all.mask.intersection(mask), all.count + 1)
        let unit = context.tasks.departments[item.index]
        guard unit >= 0 else { continue }
        masks[Int(unit)].formIntersection(mask)
        counts[Int(unit)] += 1
      }
    }

    /// `nil` where there is no other task; a negative unit stands for the whole table.
    func kinds(inAndBelow unit: Int) -> (kinds: InvolvementMask, count: Int)? {
      guard unit >= 0 else { return all.count > 0 ? (all.mask, all.count) : nil }
      var mask = InvolvementMask(rawValue: .max)
      var count = 0
      for other in masks.indices
      where counts[other] > 0 && units.isWithin(Department.ID(other), Department.ID(unit)) {
        mask.formIntersection(masks[other])
        count += counts[other]
      }
      return count > 0 ? (mask, count) : nil
    }
  }
}

extension Finding.Message {
  fileprivate static func shadowed(_ title: String, unit: String?, _ mask: InvolvementMask, _ count: Int)
    -> Self
  {
    let kinds = mask.kinds
    return Self(
      ja:
        "\(unit.map { "\($0)の" } ?? "")「\(title)」の行の\(kinds.map(\.title.ja).joined(separator: "・"))は、ほかの\(count)件すべてで個別に決められていて効きません",
      en:
        "the \(kinds.map(\.title.en).joined(separator: ", ")) of the row '\(title)'\(unit.map { " of \($0)" } ?? "") is stated anew on all \(count) other tasks"
    )
  }

  fileprivate static func delete(_ title: String, row: Int) -> Self {
    Self(ja: "\(row)行目の「\(title)」を削除してください", en: "delete row \(row), '\(title)'")
  }
}
