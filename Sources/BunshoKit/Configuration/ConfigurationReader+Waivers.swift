// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Yams

/// What users accept and declare: `waivers` and `vacancies`.
extension ConfigurationReader {
  /// `waivers: [{rule: single-person-work, subject: T012, reason: …, owner: …, until: 2027-03-31}]`.
  ///
  /// A missing reason or owner is no mistake of the file but a finding (REF124).
  mutating func readWaivers(_ node: Node) {
    for entry in elements(node, key: "waivers") {
      var rule: String?
      var waiver = Waiver(
        rule: "", scope: .everything, reason: nil, owner: nil, location: location(of: entry))
      for (key, value) in entries(entry, key: "waivers") {
        switch key {
        case "rule":
          rule = text(value, key: "waivers.rule")
          // A rule of the user's own is written further down in the file.
          if let rule { namedRules.append((rule, value)) }
        case "subject": waiver.scope = text(value, key: "waivers.subject").map { .subject($0) } ?? .everything
        case "reason": waiver.reason = words(value, key: "waivers.reason")
        case "owner": waiver.owner = words(value, key: "waivers.owner")
        case "until": waiver.until = date(value, key: "waivers.until")
        default: failUnknown(value, key, known: ["rule", "subject", "reason", "owner", "until"])
        }
      }
      guard let rule else {
        fail(entry, ja: "waivers には rule: ルールの名前が要ります", en: "a waiver needs rule: the name of a rule")
        continue
      }
      waiver.rule = rule
      configuration.waivers.append(waiver)
    }
  }

  /// `vacancies: [{task: T012, part: main, reason: 欠員, until: 2026-09-30}]`, or `role:` instead of `task:`.
  mutating func readVacancies(_ node: Node) {
    for entry in elements(node, key: "vacancies") {
      var vacancy = DeclaredVacancies.Entry(location: location(of: entry))
      for (key, value) in entries(entry, key: "vacancies") {
        switch key {
        case "task": vacancy.task = text(value, key: "vacancies.task")
        case "role": vacancy.role = text(value, key: "vacancies.role")
        case "part":
          vacancy.kind = value.string.flatMap { Involvement(word: $0) }
          if vacancy.kind == nil {
            let kinds = Involvement.allCases.map(\.word).joined(separator: ", ")
            fail(value, ja: "part は次のいずれかです: \(kinds)", en: "part is one of \(kinds)")
          }
        case "reason": vacancy.reason = words(value, key: "vacancies.reason") ?? ""
        case "until": vacancy.until = date(value, key: "vacancies.until")
        default: failUnknown(value, key, known: ["task", "role", "part", "reason", "until"])
        }
      }
      if (vacancy.task == nil) == (vacancy.role == nil) {
        fail(
          entry, ja: "vacancies には task か role のどちらか一方を書きます",
          en: "a vacancy needs either task or role")
      }
      configuration.vacancies.entries.append(vacancy)
    }
  }

  /// A text that may be missing: an empty reason is no mistake of the file.
  private mutating func words(_ node: Node, key: String) -> String? {
    if node.null != nil || node.string?.isEmpty == true { return nil }
    return text(node, key: key)
  }

  /// Names of rules that no rule has, once the users' own rules are known.
  mutating func checkNamedRules() {
    let own = configuration.custom.flatMap { [$0.metadata.code.lowercased(), $0.metadata.name] }
    for (word, node) in namedRules
    where RuleRegistry.rule(word) == nil && !own.contains(word) && !own.contains(word.lowercased()) {
      fail(
        node, ja: "「\(word)」というルールはありません。一覧は bunsho rules",
        en: "there is no rule '\(word)'; see bunsho rules")
    }
  }
}
