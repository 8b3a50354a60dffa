// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// `check --format sarif`: the findings as SARIF 2.1.0, for code scanning and editors.
///
/// A workbook has no lines, so its row stands for the line; the cell as people name it (`営業部!D31`) is the
/// logical location of every result. Only rules that have found something are described.
public struct SARIF: TextRenderer {
  /// `sarif`.
  public var fileExtension: String { "sarif" }

  /// Makes the renderer.
  public init() {}

  /// The whole text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    JSONWriter().text(value(of: report, in: context))
  }

  /// The document as a value.
  public func value(of report: Report, in context: RenderContext) -> JSONValue {
    // What was accepted is told as suppressed: code scanning closes it instead of losing sight of it.
    let accepted = report.waived.map(\.finding)
    let rules = Self.rules(of: report.findings + accepted)
    func index(of finding: Finding) -> Int { rules.firstIndex { $0.code == finding.code } ?? -1 }
    let run: JSONValue = [
      "tool": [
        "driver": [
          "name": "Bunsho",
          "version": .string(context.version),
          "rules": .array(rules.map { Self.value(of: $0, in: context.language) }),
        ]
      ],
      "language": .string(context.language.rawValue),
      "columnKind": "unicodeCodePoints",
      "results": .array(
        report.findings.map { Self.value(of: $0, ruleIndex: index(of: $0), in: context) }
          + report.waived.map {
            Self.value(of: $0.finding, ruleIndex: index(of: $0.finding), accepted: $0.waiver, in: context)
          }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
  }

  /// One finding a code, in the order of the codes.
  private static func rules(of findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    return findings.filter { seen.insert($0.code).inserted }.sorted {
      SourceLocation.scalarOrder($0.code, $1.code)
    }
  }

  private static func value(of finding: Finding, in language: Language) -> JSONValue {
    // Rules that users write themselves are in no registry.
    guard let metadata = RuleRegistry.rule(finding.code)?.metadata else {
      return [
        "id": .string(finding.code),
        "name": .string(finding.rule),
        "shortDescription": ["text": .string(finding.rule)],
        "properties": ["family": .string(finding.family.rawValue)],
      ]
    }
    return [
      "id": .string(metadata.code),
      "name": .string(metadata.name),
      "shortDescription": ["text": .string(metadata.summary[language])],
      "fullDescription": ["text": .string(metadata.rationale[language])],
      "help": ["text": .string(metadata.remedy[language])],
      "defaultConfiguration": ["level": .string(metadata.severity.rawValue)],
      "properties": [
        "family": .string(metadata.family.rawValue),
        "tags": [.string(metadata.family.rawValue)],
      ],
    ]
  }

  private static func value(
    of finding: Finding, ruleIndex: Int, accepted: Waiver? = nil, in context: RenderContext
  ) -> JSONValue {
    let language = context.language
    let remedy = finding.remedy[language]
    let text = remedy.isEmpty ? finding.message[language] : finding.message[language] + "\n→ " + remedy
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.code)),
      .init("ruleIndex", .integer(ruleIndex)),
      .init("level", .string(finding.severity.rawValue)),
      .init("message", ["text": .string(text)]),
      .init("locations", [location(finding.location, in: context)]),
    ]
    if !finding.related.isEmpty {
      members.append(
        .init(
          "relatedLocations",
          .array(
            finding.related.enumerated().map { index, place in
              location(place.location, id: index + 1, message: place.message[language], in: context)
            })))
    }
    if let fix = fix(of: finding, in: context) { members.append(.init("fixes", [fix])) }
    if let accepted {
      // A waiver in the sheet stands in the artifact itself.
      let kind = accepted.scope == .row ? "inSource" : "external"
      var suppression: [JSONValue.Member] = [.init("kind", .string(kind)), .init("status", "accepted")]
      if let reason = accepted.reason { suppression.append(.init("justification", .string(reason))) }
      members.append(.init("suppressions", [.object(suppression)]))
    }
    members.append(.init("partialFingerprints", ["bunsho/v1": .string(finding.fingerprint)]))
    members.append(
      .init(
        "properties",
        [
          "subjectKind": .string(finding.subject.kind.rawValue),
          "subject": .string(finding.subject.name),
          "people": .strings(finding.people),
          "remedy": .string(remedy),
        ]))
    return .object(members)
  }

  /// The proposal as a change of the text; `nil` for workbooks, and where the cell no longer holds what it held.
  private static func fix(of finding: Finding, in context: RenderContext) -> JSONValue? {
    guard let fix = finding.fix, let column = fix.location.column,
      let excerpt = context.excerpt(at: finding.location), finding.location.row == fix.location.row,
      finding.location.source == fix.location.source,
      let start = startColumn(of: fix.location, excerpt: excerpt)
    else { return nil }
    let present = excerpt.cells.indices.contains(column - 1) ? excerpt.cells[column - 1] : ""
    let needsQuotes = fix.new.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard present == fix.old, column <= excerpt.cells.count, !needsQuotes else { return nil }
    let description =
      context.language == .ja
      ? "\(fix.location.cell ?? "")に「\(fix.new)」と記入する" : "write '\(fix.new)' in \(fix.location.cell ?? "")"
    return [
      "description": ["text": .string(description)],
      "artifactChanges": [
        [
          "artifactLocation": ["uri": .string(uri(ofPath: fix.location.path))],
          "replacements": [
            [
              "deletedRegion": [
                "startLine": .integer(fix.location.row), "startColumn": .integer(start),
                "endColumn": .integer(start + present.unicodeScalars.count),
              ],
              "insertedContent": ["text": .string(fix.new)],
            ]
          ],
        ]
      ],
    ]
  }

  private static func location(
    _ location: SourceLocation, id: Int? = nil, message: String? = nil, in context: RenderContext
  ) -> JSONValue {
    var region: [JSONValue.Member] = [.init("startLine", .integer(location.row))]
    if let column = startColumn(of: location, in: context) {
      region.append(.init("startColumn", .integer(column)))
    }
    var members: [JSONValue.Member] = []
    if let id { members.append(.init("id", .integer(id))) }
    members.append(
      .init(
        "physicalLocation",
        [
          "artifactLocation": ["uri": .string(uri(ofPath: location.path))],
          "region": .object(region),
        ]))
    if let cell = location.cell ?? location.sheet.map({ _ in String(location.row) }) {
      let name = location.sheet.map { "\($0)!\(cell)" } ?? cell
      members.append(
        .init("logicalLocations", [["name": .string(cell), "fullyQualifiedName": .string(name)]]))
    }
    if let message { members.append(.init("message", ["text": .string(message)])) }
    return .object(members)
  }

  /// The column of the line at which a field begins; `nil` for workbooks, and where the row is not known.
  ///
  /// Bunsho counts fields, SARIF counts characters. The fields before are taken as quoted where they had to be.
  private static func startColumn(of location: SourceLocation, in context: RenderContext) -> Int? {
    context.excerpt(at: location).flatMap { startColumn(of: location, excerpt: $0) }
  }

  private static func startColumn(of location: SourceLocation, excerpt: SourceExcerpt) -> Int? {
    guard location.sheet == nil, let column = location.column, column - 1 <= excerpt.cells.count else {
      return nil
    }
    var start = 1
    for field in excerpt.cells.prefix(column - 1) {
      // The field lies on a later line than the record begins.
      if field.utf8.contains(0x0A) || field.utf8.contains(0x0D) { return nil }
      let quotes = field.unicodeScalars.count { $0 == "\"" }
      let isQuoted = quotes > 0 || field.unicodeScalars.contains(",")
      start += field.unicodeScalars.count + (isQuoted ? quotes + 2 : 0) + 1
    }
    return start
  }

  /// The path as a relative reference, or as a `file:` URI when it is absolute.
  static func uri(ofPath path: String) -> String {
    let slashed = path.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    let encoded = PathReference.encoded(slashed)
    return slashed.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
