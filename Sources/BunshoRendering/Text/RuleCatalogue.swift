// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The rules as a list: what `bunsho rules` prints.
public struct RuleCatalogue {
  private let rules: [RuleMetadata]

  /// Lists the rules in the order given.
  public init(_ rules: [RuleMetadata]) {
    self.rules = rules
  }

  /// One line a rule, by family.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    let nameWidth = rules.reduce(0) { max($0, $1.name.count) }
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(family.title[language]) (\(family.rawValue))")
      for metadata in members {
        let name = metadata.name + String(repeating: " ", count: nameWidth - metadata.name.count)
        let word = metadata.isOptIn ? "off" : metadata.severity.rawValue
        let severity = word + String(repeating: " ", count: 7 - word.count)
        lines.append("  \(metadata.code)  \(name)  \(severity)  \(metadata.summary[language])")
      }
    }
    let hint = LocalizedText(
      ja: "1つのルールの説明・例・直し方: bunsho explain コードか名前",
      en: "One rule with its reason, examples and remedy: bunsho explain CODE|NAME")
    return (lines + ["", hint[language]]).joined(separator: "\n") + "\n"
  }

  /// The catalogue as a value, schema `bunsho.rules/1`.
  public var json: JSONValue {
    [
      "schema": "bunsho.rules/1",
      "rules": .array(rules.map(Self.json)),
    ]
  }

  private static func json(of metadata: RuleMetadata) -> JSONValue {
    [
      "code": .string(metadata.code), "name": .string(metadata.name),
      "family": .string(metadata.family.rawValue),
      "severity": .string(metadata.severity.rawValue), "offByDefault": .bool(metadata.isOptIn),
      "since": .string(metadata.since),
      "summary": text(metadata.summary), "rationale": text(metadata.rationale),
      "remedy": text(metadata.remedy),
      "source": text(metadata.source), "needs": .strings(metadata.needs.map(\.word)),
      "silences": .strings(metadata.silences),
      "options": .array(
        metadata.options.map {
          ["name": .string($0.name), "default": .string($0.defaultValue), "meaning": text($0.meaning)]
        }),
    ]
  }

  private static func text(_ text: LocalizedText) -> JSONValue {
    ["ja": .string(text.ja), "en": .string(text.en)]
  }
}
