// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Yams

/// Rules of the users' own: `custom`.
extension ConfigurationReader {
  private static let keys = [
    "code", "name", "severity", "family", "summary", "reason", "remedy", "where", "require", "forbid",
    "limit",
    "examples",
  ]

  /// A list of rules; each asks one thing: `require`, `forbid` or `limit`.
  mutating func readCustom(_ node: Node) {
    for entry in elements(node, key: "custom") {
      guard let rule = customRule(entry) else { continue }
      let metadata = rule.metadata
      if configuration.custom.contains(where: {
        $0.metadata.code == metadata.code || $0.metadata.name == metadata.name
      }) {
        fail(
          entry, ja: "custom の「\(metadata.code) \(metadata.name)」が2つあります",
          en: "custom holds '\(metadata.code) \(metadata.name)' twice")
        continue
      }
      configuration.custom.append(rule)
    }
  }

  private mutating func customRule(_ entry: Node) -> CustomRule? {
    var words = CustomWords()
    var condition = WorkItemCondition()
    var demand: CustomRule.Demand?
    for (key, value) in entries(entry, key: "custom") {
      switch key {
      case "code": words.code = customCode(value)
      case "name": words.name = customName(value)
      case "severity":
        words.severity = value.string.flatMap { Severity(rawValue: $0) }
        if words.severity == nil {
          fail(value, ja: "severity は error, warning, note のいずれかです", en: "severity is error, warning or note")
        }
      case "family":
        words.family = value.string.flatMap { RuleFamily(rawValue: $0) }
        if words.family == nil {
          failUnknown(value, value.string ?? "", known: RuleFamily.allCases.map(\.rawValue))
        }
      case "summary": words.summary = localized(value, key: "custom.summary")
      case "reason": words.reason = localized(value, key: "custom.reason")
      case "remedy": words.remedy = localized(value, key: "custom.remedy")
      case "where": condition = workItemCondition(value)
      case "require", "forbid", "limit":
        if demand != nil {
          fail(
            value, ja: "require, forbid, limit は1つの規則に1つだけです",
            en: "a rule has one of require, forbid, limit")
        }
        demand = self.demand(value, key: key)
      case "examples": words.examples = customExamples(value)
      default: failUnknown(value, key, known: Self.keys)
      }
    }
    guard let code = words.code, let name = words.name, let summary = words.summary, let demand else {
      fail(
        entry, ja: "custom の規則には code, name, summary と、require, forbid, limit のどれかが要ります",
        en: "a custom rule needs code, name, summary and one of require, forbid, limit")
      return nil
    }
    let family: RuleFamily =
      switch demand {
      case .holders: .gaps
      case .apart: .segregation
      case .limit: .workload
      }
    let metadata = RuleMetadata(
      code: code, name: name, family: words.family ?? family, severity: words.severity ?? .warning,
      since: "-", summary: summary,
      rationale: words.reason ?? LocalizedText(ja: "この組織で決めた規則です。", en: "A rule of this organisation."),
      remedy: words.remedy ?? LocalizedText(ja: "規則のとおりに直します。", en: "Follow the rule."),
      source: LocalizedText(ja: "設定ファイル \(path)", en: "configuration file \(path)"), needs: [.workItems],
      examples: words.examples)
    return CustomRule(metadata: metadata, condition: condition, demand: demand, remedy: words.remedy)
  }

  private struct CustomWords {
    var code: String?
    var name: String?
    var severity: Severity?
    var family: RuleFamily?
    var summary: LocalizedText?
    var reason: LocalizedText?
    var remedy: LocalizedText?
    var examples: [RuleExample] = []
  }

  private mutating func customCode(_ node: Node) -> String? {
    guard let code = node.string, code.hasPrefix("X"), code.count >= 2,
      code.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else {
      fail(node, ja: "code は X001 のように、X と数字です", en: "code is X and digits, such as X001")
      return nil
    }
    return code
  }

  private mutating func customName(_ node: Node) -> String? {
    guard let name = node.string, !name.isEmpty,
      name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    else {
      fail(
        node, ja: "name は accounting-decides-expenses のように、小文字をハイフンでつなぎます",
        en: "name is lower-case words joined by hyphens, such as accounting-decides-expenses")
      return nil
    }
    if RuleRegistry.rule(name) != nil {
      fail(node, ja: "「\(name)」は既にあるルールの名前です", en: "'\(name)' is the name of a rule of the catalogue")
    }
    return name
  }

  private mutating func workItemCondition(_ node: Node) -> WorkItemCondition {
    var condition = WorkItemCondition()
    for (key, value) in entries(node, key: "where") {
      switch key {
      case "category": condition.categories = texts(value, key: "where.category")
      case "department": condition.departments = texts(value, key: "where.department")
      case "title": condition.titles = texts(value, key: "where.title")
      case "tag": condition.tags = texts(value, key: "where.tag")
      case "importance": condition.importance = integer(value, key: "where.importance")
      case "runs-per-year":
        condition.runsPerYear = integer(value, key: "where.runs-per-year").map(Double.init)
      default:
        failUnknown(
          value, key, known: ["category", "department", "title", "tag", "importance", "runs-per-year"])
      }
    }
    return condition
  }

  private mutating func demand(_ node: Node, key: String) -> CustomRule.Demand? {
    switch key {
    case "require":
      let holders = entries(node, key: key).compactMap { holderCondition($0, $1) }
      return holders.isEmpty ? nil : .holders(holders)
    case "forbid":
      for (inner, value) in entries(node, key: key) {
        guard inner == "pair" else {
          failUnknown(value, inner, known: ["pair"])
          continue
        }
        let words = texts(value, key: "forbid.pair")
        guard words.count == 2 else {
          fail(value, ja: "pair には2つの語を書きます([発注, 検収])", en: "pair holds two words, such as [order, receive]")
          continue
        }
        return .apart(words[0], words[1])
      }
      return nil
    default: return limit(node)
    }
  }

  /// `accountable: 経理部`, `R: 1`, `main: {in: 経理部, post: 課長, at-least: 1, at-most: 2}`.
  private mutating func holderCondition(_ word: String, _ node: Node) -> HolderCondition? {
    guard let kinds = kinds(word) else {
      failUnknown(node, word, known: Self.kindWords)
      return nil
    }
    var condition = HolderCondition(kinds: kinds.mask, title: kinds.title)
    if node.mapping == nil {
      if let number = node.int {
        (condition.least, condition.most) = (number, number)
      } else if let unit = node.string {
        condition.department = unit
      }
      return condition
    }
    read(node, into: &condition, key: "require.\(word)")
    return condition
  }

  private mutating func read(_ node: Node, into condition: inout HolderCondition, key: String) {
    for (inner, value) in entries(node, key: key) {
      switch inner {
      case "in": condition.department = text(value, key: "\(key).in")
      case "post", "role": condition.post = text(value, key: "\(key).\(inner)")
      case "at-least": condition.least = integer(value, key: "\(key).at-least") ?? 1
      case "at-most": condition.most = integer(value, key: "\(key).at-most")
      case "kind" where key == "limit":
        if let kinds = kinds(value.string ?? "") {
          (condition.kinds, condition.title) = kinds
        } else {
          failUnknown(value, value.string ?? "", known: Self.kindWords)
        }
      default: failUnknown(value, inner, known: ["in", "post", "role", "at-least", "at-most"])
      }
    }
    if let most = condition.most, most < condition.least {
      fail(node, ja: "\(key): at-most が at-least より小さい", en: "\(key): at-most is below at-least")
    }
  }

  private mutating func limit(_ node: Node) -> CustomRule.Demand? {
    var condition = HolderCondition(
      kinds: .responsible, title: LocalizedText(ja: "実行する業務", en: "doer"), least: 0)
    read(node, into: &condition, key: "limit")
    guard condition.most != nil else {
      fail(node, ja: "limit には at-most: 件数 が要ります", en: "limit needs at-most: a number of tasks")
      return nil
    }
    return .limit(condition)
  }

  private static let kindWords =
    Involvement.allCases.map(\.word) + [
      "responsible", "accountable", "consulted", "informed", "R", "A", "C", "I",
    ]

  private func kinds(_ word: String) -> (mask: InvolvementMask, title: LocalizedText)? {
    switch word {
    case "responsible", "R": (.responsible, LocalizedText(ja: "実行者", en: "responsible"))
    case "accountable", "A": (.accountable, LocalizedText(ja: "最終責任者", en: "accountable"))
    case "consulted", "C":
      (InvolvementMask(.consult).union(InvolvementMask(.review)), LocalizedText(ja: "相談先", en: "consulted"))
    case "informed", "I": (InvolvementMask(.inform), LocalizedText(ja: "報告先", en: "informed"))
    default: Involvement(word: word).map { (InvolvementMask($0), $0.title) }
    }
  }

  /// `examples: [{good: |table, caption: …}, {bad: |table}]`.
  private mutating func customExamples(_ node: Node) -> [RuleExample] {
    elements(node, key: "examples").compactMap { entry in
      var table: (isGood: Bool, text: String)?
      var caption: LocalizedText?
      for (key, value) in entries(entry, key: "examples") {
        switch key {
        case "good", "bad": table = text(value, key: "examples.\(key)").map { (key == "good", $0) }
        case "caption": caption = localized(value, key: "examples.caption")
        default: failUnknown(value, key, known: ["good", "bad", "caption"])
        }
      }
      guard let table else {
        fail(entry, ja: "examples には good か bad の表を書きます", en: "an example needs a table: good or bad")
        return nil
      }
      let usual =
        table.isGood
        ? LocalizedText(ja: "守られている", en: "the rule is kept")
        : LocalizedText(ja: "破られている", en: "the rule is broken")
      return table.isGood ? .good(caption ?? usual, table.text) : .bad(caption ?? usual, table.text)
    }
  }

  /// A text, or one a language: `{ja: …, en: …}`.
  private mutating func localized(_ node: Node, key: String) -> LocalizedText? {
    guard node.mapping != nil else { return text(node, key: key).map { LocalizedText(verbatim: $0) } }
    var ja: String?
    var en: String?
    for (word, value) in entries(node, key: key) {
      switch word {
      case "ja": ja = text(value, key: "\(key).ja")
      case "en": en = text(value, key: "\(key).en")
      default: failUnknown(value, word, known: ["ja", "en"])
      }
    }
    guard let first = ja ?? en else { return nil }
    return LocalizedText(ja: ja ?? first, en: en ?? first)
  }
}
