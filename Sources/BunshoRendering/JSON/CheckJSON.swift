// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// `check --format json`: the findings for machines, schema `bunsho.check/1`.
///
/// Keys are firm once released: new ones may be added, none is renamed. Their order is that of the
/// documentation, so that two runs can be compared line by line.
public struct CheckJSON: TextRenderer {
  /// The name of the form and its version.
  public static let schema = "bunsho.check/1"

  /// `json`.
  public var fileExtension: String { "json" }

  /// Makes the renderer.
  public init() {}

  /// The document as text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    JSONWriter().text(value(of: report, in: context))
  }

  /// The document as a value.
  public func value(of report: Report, in context: RenderContext) -> JSONValue {
    guard let dependence = report.dependence, case .object(let members) = document(of: report, in: context)
    else {
      return document(of: report, in: context)
    }
    let scores = DependenceJSON(dependence, of: report.matrix, language: context.language).value
    return .object(members + [.init("dependence", scores)])
  }

  private func document(of report: Report, in context: RenderContext) -> JSONValue {
    [
      "schema": .string(Self.schema),
      "version": .string(context.version),
      "asOf": .string(report.asOf.iso),
      "inputs": .array(report.inputs.map(Self.value(of:))),
      "counts": Self.counts(of: report),
      "coverage": Self.value(of: report.coverage.total),
      "findings": .array(report.findings.map { Self.value(of: $0, in: context.language) }),
      "waived": .array(report.waived.map { Self.value(of: $0, in: context.language) }),
      "baseline": [
        "known": .integer(report.baselined),
        "mended": .array(report.fixed.map(Self.value(of:))),
      ],
      "notApplicable": .array(report.notApplicable.map(Self.value(of:))),
    ]
  }

  private static func value(of waived: Report.Waived, in language: Language) -> JSONValue {
    [
      "finding": value(of: waived.finding, in: language),
      "reason": .string(orNull: waived.waiver.reason),
      "owner": .string(orNull: waived.waiver.owner),
      "until": .string(orNull: waived.waiver.until?.iso),
      "location": JSONValue(waived.waiver.location),
    ]
  }

  private static func value(of entry: Baseline.Entry) -> JSONValue {
    [
      "code": .string(entry.code), "fingerprint": .string(entry.fingerprint),
      "subject": .string(entry.subject),
    ]
  }

  private static func value(of rule: Report.NotApplicable) -> JSONValue {
    [
      "code": .string(rule.code), "rule": .string(rule.rule), "missing": .strings(rule.missing.map(\.word)),
    ]
  }

  private static func value(of input: InputSummary) -> JSONValue {
    [
      "path": .string(input.path),
      "encoding": .string(orNull: input.encoding),
      "sheets": .array(
        input.sheets.map { sheet in
          [
            "name": .string(sheet.name),
            "kind": .string(sheet.kind),
            "rows": .integer(sheet.rows),
            "markProfile": .string(orNull: sheet.markProfile),
          ]
        }),
    ]
  }

  private static func counts(of report: Report) -> JSONValue {
    let organization = report.matrix.organization
    return [
      "departments": .integer(organization.departments.count),
      "roles": .integer(organization.roles.count),
      "people": .integer(organization.people.count),
      "workItems": .integer(report.matrix.workItems.count),
      "assignments": .integer(report.matrix.assignments.count),
      "findings": .object(
        Severity.allCases.sorted(by: >).map { .init($0.rawValue, .integer(report.count($0))) }),
    ]
  }

  private static func value(of counts: Coverage.Counts) -> JSONValue {
    [
      "leaves": .integer(counts.leaves),
      "withResponsible": .integer(counts.withResponsible),
      "withAccountable": .integer(counts.withAccountable),
      "withTwoCapable": .integer(counts.withTwoCapable),
      "unassigned": .integer(counts.unassigned),
      "withSeveralAccountable": .integer(counts.withSeveralAccountable),
      "withOneHolder": .integer(counts.withOneHolder),
    ]
  }

  private static func value(of finding: Finding, in language: Language) -> JSONValue {
    [
      "code": .string(finding.code),
      "rule": .string(finding.rule),
      "family": .string(finding.family.rawValue),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message[language]),
      "remedy": .string(finding.remedy[language]),
      "subject": [
        "kind": .string(finding.subject.kind.rawValue),
        "id": .string(orNull: finding.subject.id),
        "name": .string(finding.subject.name),
      ],
      "people": .strings(finding.people),
      "location": JSONValue(finding.location),
      "related": .array(
        finding.related.map { place in
          ["message": .string(place.message[language]), "location": JSONValue(place.location)]
        }),
      "fix": finding.fix.map {
        ["location": JSONValue($0.location), "old": .string($0.old), "new": .string($0.new)]
      } ?? .null,
      "fingerprint": .string(finding.fingerprint),
    ]
  }
}

extension JSONValue {
  /// A place as all of Bunsho's documents write it: path, sheet, row, column, cell.
  public init(_ location: SourceLocation) {
    self = [
      "path": .string(location.path),
      "sheet": .string(orNull: location.sheet),
      "row": .integer(location.row),
      "column": .integer(orNull: location.column),
      "cell": .string(orNull: location.cell),
    ]
  }
}
