// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoImport
import BunshoModel
import BunshoRendering
import Yams

/// Reads `.bunsho.yml` and lists everything that is wrong with it at once.
struct ConfigurationReader {
  let path: String
  private var problems: [LocalizedText] = []
  /// Names of rules outside `rules`, with the places that name them.
  var namedRules: [(String, Node)] = []
  var configuration = Configuration()

  private static let keys = [
    "schema", "language", "scheme", "marks", "sheets", "columns", "aliases", "rules", "waivers", "vacancies",
    "custom", "output",
  ]

  /// Reads the text of a configuration file.
  ///
  /// - Throws: `KitError` with one problem a mistake, each with its line.
  static func read(_ text: String, path: String) throws(KitError) -> Configuration {
    var reader = ConfigurationReader(path: path)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw KitError(
        ja: "\(path): YAMLとして読めません: \(error)", en: "\(path): this is no valid YAML: \(error)")
    }
    if let root { reader.read(root) }
    reader.checkNamedRules()
    guard reader.problems.isEmpty else { throw KitError(reader.problems) }
    return reader.configuration
  }

  private init(path: String) { self.path = path }

  private mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      fail(root, ja: "キーと値の組で書いてください", en: "write keys with values")
      return
    }
    var rules: Node?
    for (keyNode, value) in mapping {
      guard let key = keyNode.string else { continue }
      switch key {
      case "schema":
        if value.int != Configuration.schema {
          fail(
            value, ja: "schema は \(Configuration.schema) だけを読めます",
            en: "schema must be \(Configuration.schema)")
        }
      case "language": readLanguage(value)
      case "scheme": readScheme(value)
      case "marks": configuration.reading.marks = marks(value, key: key)
      case "sheets": readSheets(value)
      case "columns": configuration.reading.columns = columnWords(value, key: key)
      case "aliases": readAliases(value)
      case "rules": rules = value
      case "waivers": readWaivers(value)
      case "vacancies": readVacancies(value)
      case "custom": readCustom(value)
      case "output": readOutput(value)
      default: failUnknown(keyNode, key, known: Self.keys)
      }
    }
    // Last, because it may set the users' own rules, wherever those are written.
    if let rules { readRules(rules) }
  }

  private mutating func readLanguage(_ node: Node) {
    guard let language = node.string.flatMap({ Language(rawValue: $0) }) else {
      fail(node, ja: "language は ja か en です", en: "language is ja or en")
      return
    }
    configuration.language = language
  }

  private mutating func readScheme(_ node: Node) {
    guard let scheme = Scheme.standard.first(where: { $0.id == node.string }) else {
      let names = Scheme.standard.map(\.id).joined(separator: ", ")
      fail(node, ja: "scheme は次のいずれかです: \(names)", en: "scheme is one of \(names)")
      return
    }
    configuration.reading.scheme = scheme
  }

  /// `aliases: {マーケ部: マーケティング部}`, or grouped as `people:` and `departments:`.
  private mutating func readAliases(_ node: Node) {
    for (key, value) in entries(node, key: "aliases") {
      if value.mapping != nil {
        for (spelling, name) in orderedTexts(value, key: "aliases.\(key)") {
          addAlias(spelling, for: name, at: value)
        }
      } else if value.null != nil, ["people", "departments", "roles"].contains(key) {
        // A group without entries yet.
      } else if value.null == nil, let name = value.string {
        addAlias(key, for: name, at: value)
      } else {
        fail(value, ja: "aliases の「\(key)」には正式な名前を書きます", en: "aliases '\(key)' needs the proper name")
      }
    }
  }

  private mutating func addAlias(_ spelling: String, for name: String, at node: Node) {
    let key = TextKey.matching(spelling)
    if let other = configuration.reading.aliases.first(where: { TextKey.matching($0.spelling) == key }),
      other.name != name
    {
      fail(
        node, ja: "「\(spelling)」が「\(other.name)」と「\(name)」の両方の別名です",
        en: "'\(spelling)' stands for both '\(other.name)' and '\(name)'")
    }
    configuration.reading.aliases.append(.init(spelling, for: name))
  }

  private mutating func readRules(_ node: Node) {
    for (name, value) in entries(node, key: "rules") {
      let own = configuration.custom.first { $0.metadata.code == name || $0.metadata.name == name }
      let type = RuleRegistry.rule(name)
      guard let metadata = type?.metadata ?? own?.metadata else {
        failUnknown(value, name, known: RuleRegistry.all.map { $0.metadata.name })
        continue
      }
      var setting = Analyzer.Setting()
      if let word = value.string, value.mapping == nil {
        readSeverity(word, node: value, into: &setting)
      } else {
        for (key, inner) in entries(value, key: "rules.\(name)") {
          switch key {
          case "severity": readSeverity(inner.string ?? "", node: inner, into: &setting)
          case "options":
            if let type { readOptions(inner, of: type, into: &setting) }
          default: failUnknown(inner, key, known: type == nil ? ["severity"] : ["severity", "options"])
          }
        }
      }
      configuration.rules[metadata.code] = setting
    }
  }

  private mutating func readSeverity(_ word: String, node: Node, into setting: inout Analyzer.Setting) {
    switch word {
    case "off": setting.isOff = true
    case "default": break
    default:
      setting.severity = Severity(rawValue: word)
      if setting.severity == nil {
        fail(
          node, ja: "重大度は error, warning, note, off のいずれかです(「\(word)」)",
          en: "severity is error, warning, note or off (not '\(word)')")
      }
    }
  }

  private mutating func readOptions(
    _ node: Node, of rule: any CatalogueRule.Type, into setting: inout Analyzer.Setting
  ) {
    let options = rule.metadata.options
    for (key, value) in entries(node, key: "options") {
      guard let option = options.first(where: { $0.name == key }) else {
        failUnknown(value, key, known: options.map(\.name))
        continue
      }
      // One option at a time, so that every wrong value is told with its line.
      if !Self.isReadable(Node([(Node(key), value)]), by: rule) {
        fail(
          value,
          ja: "\(rule.metadata.name) の \(key) には「\(option.defaultValue)」のような値を書きます(\(option.meaning.ja))",
          en:
            "\(rule.metadata.name): \(key) takes a value such as '\(option.defaultValue)' (\(option.meaning.en))"
        )
      }
    }
    setting.options = YAMLOptions(node: node)
  }

  private static func isReadable(_ node: Node, by rule: any CatalogueRule.Type) -> Bool {
    func reads<R: CatalogueRule>(_ type: R.Type) -> Bool {
      (try? YAMLOptions(node: node).decode(R.Options.self)) != nil
    }
    return reads(rule)
  }

  // MARK: Reading nodes

  mutating func entries(_ node: Node, key: String) -> [(String, Node)] {
    guard let mapping = node.mapping else {
      if node.null == nil { fail(node, ja: "\(key) はキーと値の組です", en: "\(key) holds keys with values") }
      return []
    }
    return mapping.compactMap { entry in entry.key.string.map { ($0, entry.value) } }
  }

  /// The elements of a list; a missing one has none.
  mutating func elements(_ node: Node, key: String) -> [Node] {
    guard let sequence = node.sequence else {
      if node.null == nil {
        fail(node, ja: "\(key) は「- 」で始まる項目の並びです", en: "\(key) is a list of '- ' entries")
      }
      return []
    }
    return Array(sequence)
  }

  /// A text; numbers and days are taken as they are written.
  mutating func text(_ node: Node, key: String) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      fail(node, ja: "\(key) には文字を書きます", en: "\(key) needs a text")
      return nil
    }
    return text
  }

  /// A text or a list of texts.
  mutating func texts(_ node: Node, key: String) -> [String] {
    if let sequence = node.sequence { return sequence.compactMap { text($0, key: key) } }
    return [text(node, key: key)].compactMap(\.self)
  }

  mutating func integer(_ node: Node, key: String) -> Int? {
    guard let number = node.int, number >= 0 else {
      fail(node, ja: "\(key) には0以上の整数を書きます", en: "\(key) needs a whole number, 0 or more")
      return nil
    }
    return number
  }

  mutating func date(_ node: Node, key: String) -> CalendarDate? {
    guard let date = node.scalar.flatMap({ CalendarDate(iso: $0.string) }) else {
      fail(node, ja: "\(key) は 2027-03-31 の形の日付です", en: "\(key) is a date such as 2027-03-31")
      return nil
    }
    return date
  }

  /// The line of a node as a place of findings.
  func location(of node: Node) -> SourceLocation {
    SourceLocation(source: SourceSheet(path: path), row: max(1, node.mark?.line ?? 1))
  }

  mutating func orderedTexts(_ node: Node, key: String) -> [(String, String)] {
    entries(node, key: key).compactMap { name, value in value.string.map { (name, $0) } }
  }

  mutating func fail(_ node: Node, ja: String, en: String) {
    let line = node.mark.map { ":\($0.line)" } ?? ""
    problems.append(LocalizedText(ja: "\(path)\(line): \(ja)", en: "\(path)\(line): \(en)"))
  }

  mutating func failUnknown(_ node: Node, _ word: String, known: [String]) {
    let list = known.joined(separator: ", ")
    fail(
      node, ja: "「\(word)」は知らない名前です。使えるもの: \(list)", en: "'\(word)' is unknown here; known: \(list)")
  }
}

/// A node of a configuration file as the source of a rule's options.
private struct YAMLOptions: Analyzer.OptionSource {
  /// The text instead of the node, which is no `Sendable` value.
  private let text: String

  init(node: Node) {
    text = (try? Yams.serialize(node: node)) ?? ""
  }

  func decode<Options: RuleOptions>(_ type: Options.Type) throws -> Options {
    try YAMLDecoder().decode(type, from: text)
  }
}
