// SPDX-License-Identifier: Apache-2.0

/// What a table that Bunsho drew remembers of a task in a hidden column, so that the table can be read back.
///
/// Letters say less than the model knows: R is a main owner, a backup or somebody who executes, and a heading may be a
/// person or a role. The record keeps it, a line a part below the position and id of the task:
///
///     12 T1
///     main R person 佐藤 花子
///     decide A role 部長
///
/// What people see wins over it: it holds only for letters that are still in the cell.
public struct InvolvementRecord: Sendable, Equatable {
  /// What heads the hidden column.
  public static let heading = LocalizedText(ja: "関与の記録", en: "Record of parts")

  /// One part in the task.
  public struct Part: Sendable, Equatable {
    /// The kind.
    public var kind: Involvement
    /// The letters it was drawn as: `R`, `R/A`; empty where the scheme has none.
    public var letters: String
    /// The word of the kind of holder: `person`, `role` …
    public var assigneeKind: String
    /// The holder's name.
    public var name: String

    /// Makes a part.
    public init(kind: Involvement, letters: String, assigneeKind: String, name: String) {
      self.kind = kind
      self.letters = letters
      self.assigneeKind = assigneeKind
      self.name = name
    }

    /// Whether the part was drawn as the letter, alone or beside another.
    public func isDrawn(as letter: some StringProtocol) -> Bool {
      letters.split(separator: "/").contains { $0 == letter }
    }
  }

  /// The position of the task in the input, counted from 1: it tells tasks without an id apart.
  public var position: Int
  /// The user's id of the task.
  public var code: String?
  /// The parts in source order.
  public var parts: [Part]

  /// Makes a record.
  public init(position: Int, code: String?, parts: [Part]) {
    self.position = position
    self.code = code
    self.parts = parts
  }

  /// What stands in the column of ids of the drawn table: the id, else the position as `#12`.
  public var drawnCode: String { code ?? "#\(position)" }

  /// The record as it stands in its cell.
  public var text: String {
    var text = "\(position)"
    if let code { text += " " + Self.escaped(code) }
    for part in parts {
      text += "\n\(part.kind.word) \(part.letters.isEmpty ? "-" : part.letters) \(part.assigneeKind) "
      text += Self.escaped(part.name)
    }
    return text
  }

  /// Reads a cell; `nil` where it holds no record.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first else { return nil }
    let head = first.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let position = head.first.flatMap({ Int($0) }), position > 0 else { return nil }
    self.position = position
    code = head.count > 1 ? Self.plain(head[1]) : nil
    parts = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4, let kind = Involvement(word: String(words[0])), !words[3].isEmpty else {
        return nil
      }
      parts.append(
        Part(
          kind: kind, letters: words[1] == "-" ? "" : String(words[1]), assigneeKind: String(words[2]),
          name: Self.plain(words[3])))
    }
  }

  /// A name on one line: a line feed becomes `\n`, a backslash two.
  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }) else { return name }
    var escaped = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func plain(_ text: Substring) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var plain = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
