// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What the head of every document says: the title, and edition, dates and day of judgement where known.
struct DocumentHead {
  /// The title: configured, else the document's own, else 職務分掌表.
  let title: String
  /// The organisation; empty when nobody tells it.
  let organization: String
  /// Edition and dates with their names, and the day of judgement.
  let facts: [(name: String, value: String)]

  init(_ report: Report, in context: RenderContext) {
    let document = report.matrix.document
    let language = context.language
    func filled(_ texts: String?...) -> String {
      texts.lazy.compactMap { $0 }.first { !TextKey.trimmed($0).isEmpty } ?? ""
    }
    title = filled(context.frame.title, document.title, TableWords.table[language])
    organization = filled(context.frame.organization, report.matrix.organization.name)
    let facts = [
      (ReportWords.organization, organization),
      (ReportWords.edition, document.edition ?? ""),
      (ReportWords.effectiveOn, document.effectiveOn ?? ""),
      (ReportWords.currentOn, document.currentOn ?? ""),
      (ReportWords.asOf, ReportWords.date(report.asOf, in: language)),
    ]
    self.facts = facts.filter { !$0.1.isEmpty }.map { ($0.0[language], $0.1) }
  }
}

/// The numbers a cover or a summary shows, with their names.
struct ReportNumbers {
  /// A number with its name.
  struct Entry {
    let title: LocalizedText
    let count: Int
  }

  /// How many there are of each kind of thing.
  let counts: [Entry]
  /// How many tasks have each duty.
  let coverage: [Entry]
  /// How many tasks are judged.
  let leaves: Int

  init(_ report: Report) {
    let organization = report.matrix.organization
    counts = [
      Entry(title: ReportWords.departments, count: organization.departments.count),
      Entry(title: ReportWords.roles, count: organization.roles.count),
      Entry(title: ReportWords.people, count: organization.people.count),
      Entry(title: ReportWords.tasks, count: report.matrix.workItems.count),
      Entry(title: ReportWords.assignments, count: report.matrix.assignments.count),
      Entry(title: TableWords.findings, count: report.findings.count),
    ]
    let total = report.coverage.total
    coverage = [
      Entry(title: ReportWords.withResponsible, count: total.withResponsible),
      Entry(title: ReportWords.withAccountable, count: total.withAccountable),
      Entry(title: ReportWords.withTwoCapable, count: total.withTwoCapable),
      Entry(title: ReportWords.withOneHolder, count: total.withOneHolder),
      Entry(title: ReportWords.withSeveralAccountable, count: total.withSeveralAccountable),
      Entry(title: ReportWords.unassigned, count: total.unassigned),
    ]
    leaves = total.leaves
  }
}
