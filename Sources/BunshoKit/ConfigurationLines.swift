// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoModel

/// The lines of `.bunsho.yml` that settle what a reading left open, and those that state the reading as it is.
///
/// Both are valid as they stand. Where only the user can know, the line holds a word that guesses nothing
/// (`not read`, `none`, `skip`), with the words to choose from behind it.
struct ConfigurationLines {
  private let explanation: ImportExplanation
  private let sheets: [SheetExplanation]
  /// Positions of the explanations of each sheet, in the order of the input.
  private let sources: [(source: SourceSheet, tables: [Int])]

  private static let nameLimit = 100
  private static let told: Set<String> = [
    "tasks", "assignments", "people", "departments", "roles", "skills", "duties",
  ]

  init(_ explanation: ImportExplanation) {
    self.explanation = explanation
    sheets = explanation.imported.explanations
    var order: [SourceSheet: Int] = [:]
    var sources: [(source: SourceSheet, tables: [Int])] = []
    for (index, sheet) in sheets.enumerated() {
      if let known = order[sheet.source] {
        sources[known].tables.append(index)
      } else {
        order[sheet.source] = sources.count
        sources.append((sheet.source, [index]))
      }
    }
    self.sources = sources
  }

  // MARK: What is open

  /// The lines for exactly the open decisions; empty when there are none.
  func open(in language: Language) -> String {
    var known: Set<String> = []
    for column in sheets.flatMap(\.columns) where column.field != nil {
      known.insert(TextKey.matching(column.header))
    }
    var columns: [String] = []
    var seen: Set<String> = []
    var perSheet: [String] = []
    for (source, tables) in sources {
      var inner: [String] = []
      var own: [String] = []
      for table in tables where Self.told.contains(sheets[table].kind) {
        for column in sheets[table].columns where column.field == nil {
          let key = TextKey.matching(column.header)
          if key.isEmpty || known.contains(key) {
            // The head means something elsewhere: this column is named by its letter.
            guard tables.count == 1 else { continue }
            own.append("\(SourceLocation.letters(ofColumn: column.number)): not read\(Self.fieldWords)")
          } else if seen.insert(key).inserted {
            columns.append("\(YAMLText.scalar(column.header)): not read\(Self.fieldWords)")
          }
        }
      }
      inner += kind(of: tables, in: language)
      if !own.isEmpty { inner += ["columns:"] + own.map { "  \($0)" } }
      inner += marks(of: tables)
      guard !inner.isEmpty else { continue }
      // A sheet of nothing but comments would be a key without a value: the key is then a comment as well.
      let isComment = inner.allSatisfy { $0.hasPrefix("#") }
      perSheet.append((isComment ? "# " : "") + "\(key(of: source)):")
      perSheet += inner.map { "  \($0)" }
    }
    return Self.block("columns", columns) + Self.block("sheets", perSheet) + aliases(in: language)
  }

  /// The kind of a sheet that was not understood. It holds for all tables of a sheet, so it is offered only
  /// where there is one.
  private func kind(of tables: [Int], in language: Language) -> [String] {
    guard tables.contains(where: { sheets[$0].kind == "unknown" }) else { return [] }
    guard tables.count == 1 else { return [] }
    return [
      "kind: skip  # tasks, transposed, assignments, people, departments, roles",
      LocalizedText(
        ja: "# header: 1  # 見出しの行番号。columns: で列の意味も書けます",
        en: "# header: 1  # the row of the header; columns: says what its columns hold")[language],
    ]
  }

  private func marks(of tables: [Int]) -> [String] {
    var marks: [String] = []
    for case .ambiguousMarks(let open) in tables.flatMap({ explanation.observations[$0].map(\.kind) }) {
      for mark in open where !marks.contains(mark) { marks.append(mark) }
    }
    guard !marks.isEmpty else { return [] }
    let words = MarkProfile.words.filter { $0 != "none" }.joined(separator: ", ")
    return ["marks:"] + marks.map { "  \(YAMLText.scalar($0)): none  # \(words)" }
  }

  private func aliases(in language: Language) -> String {
    var groups: [(name: String, lines: [String])] = [("people", []), ("departments", []), ("roles", [])]
    var seen: Set<String> = []
    for observation in explanation.imported.observations {
      let (group, nearest): (Int, [String])
      switch observation.kind {
      case .unknownPerson(let names): (group, nearest) = (0, names)
      case .unknownDepartment(let names): (group, nearest) = (1, names)
      case .unknownRole(let names): (group, nearest) = (2, names)
      default: continue
      }
      guard let name = nearest.first, seen.count < Self.nameLimit,
        seen.insert(TextKey.matching(observation.text)).inserted
      else { continue }
      let others = nearest.dropFirst().map(ImportExplanation.line).joined(separator: ", ")
      groups[group].lines.append(
        "\(YAMLText.scalar(observation.text)): \(YAMLText.scalar(name))"
          + (others.isEmpty ? "" : "  # \(others)"))
    }
    return Self.block(
      "aliases",
      groups.filter { !$0.lines.isEmpty }.flatMap { group in
        ["\(group.name):"] + group.lines.map { "  \($0)" }
      })
  }

  /// The words most columns that Bunsho does not know turn out to mean.
  private static let fieldWords =
    "  # main, sub, decide, consult, inform, department, category 1, frequency, hours, detail, note"

  // MARK: The reading as it is

  /// Kind, header and columns of every sheet that was read.
  var reading: String {
    var lines: [String] = []
    for (source, tables) in sources {
      var inner: [String] = []
      if tables.count == 1 {
        let sheet = sheets[tables[0]]
        switch sheet.kind {
        case "skipped", "hidden": inner.append("kind: skip")
        case "transposed": inner.append("kind: transposed")
        default: if Self.told.contains(sheet.kind) { inner.append("kind: \(sheet.kind)") }
        }
        // A header of several rows is found by any of them, not by a number alone.
        if let row = sheet.headerRow, row == sheet.firstHeaderRow { inner.append("header: \(row)") }
      }
      let columns = self.columns(of: tables)
      if !columns.isEmpty { inner += ["columns:"] + columns.map { "  \($0)" } }
      guard !inner.isEmpty else { continue }
      lines.append("\(key(of: source)):")
      lines += inner.map { "  \($0)" }
    }
    return Self.block("sheets", lines)
  }

  private func columns(of tables: [Int]) -> [String] {
    // A head that stands over several columns is told by letters.
    var counts: [String: Int] = [:]
    for column in tables.flatMap({ sheets[$0].columns }) {
      counts[TextKey.matching(column.header), default: 0] += 1
    }
    var lines: [String] = []
    for table in tables where Self.told.contains(sheets[table].kind) {
      for column in sheets[table].columns {
        guard var field = column.field, field != "mark", field != "party" else { continue }
        if field == "holders" { field = "main" }
        let key = TextKey.matching(column.header)
        let isUnique = !key.isEmpty && counts[key] == 1 && !Self.looksLikeLetters(column.header)
        guard isUnique || tables.count == 1 else { continue }
        let name = isUnique ? column.header : SourceLocation.letters(ofColumn: column.number)
        lines.append("\(YAMLText.scalar(name)): \(field)")
      }
    }
    return lines
  }

  /// A head such as `A` would be taken for the column of that letter.
  private static func looksLikeLetters(_ header: String) -> Bool {
    header.utf8.count <= 3 && header.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  // MARK: Form

  /// The shortest key that names this sheet and no other.
  private func key(of source: SourceSheet) -> String {
    let keys = ImportConfiguration.keys(ofSheet: source.sheet, in: source.path)
    let candidates = source.sheet == nil ? Array(keys.dropLast().reversed()) : [keys[2], keys[1]]
    let unique = candidates.first { candidate in
      sources.allSatisfy { other, _ in
        other == source
          || !ImportConfiguration.keys(ofSheet: other.sheet, in: other.path).contains(candidate)
      }
    }
    return YAMLText.scalar(unique ?? keys[0])
  }

  private static func block(_ key: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\(key):\n" + lines.map { "  \($0)\n" }.joined()
  }
}

/// Texts as they stand in YAML.
enum YAMLText {
  /// A text as a scalar: plain where nothing in it can be misread, else in double quotes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first != " ",
      last != " ", !words.contains(text.lowercased())
    else { return false }
    var isNumber = true
    // A sign that means something at the beginning or the end means nothing within a word.
    guard first.properties.isAlphabetic || first.properties.numericType != nil || first.value >= 0x80 else {
      return false
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x2D, 0x2E, 0x2F: continue
      case 0x41...0x5A, 0x61...0x7A: isNumber = false
      case 0x20: isNumber = false
      case 0x80...:
        // What people read as text; never controls, separators or marks of byte order.
        guard scalar.properties.isAlphabetic || isSymbol(scalar) else { return false }
        isNumber = false
      default: return false
      }
    }
    return !isNumber
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .decimalNumber, .otherNumber, .letterNumber, .dashPunctuation,
      .openPunctuation, .closePunctuation:
      true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
