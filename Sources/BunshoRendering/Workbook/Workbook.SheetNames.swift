// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// Makes lawful, unique sheet names out of any text.
  ///
  /// Spreadsheet programs refuse names over 31 UTF-16 units, names with `: \ / ? * [ ]`, names that start or
  /// end with an apostrophe, the name History, and two names that differ in case alone. The result depends on
  /// nothing but the texts and their order.
  ///
  /// ```swift
  /// var names = Workbook.SheetNames()
  /// names.add("経理部/財務課")  // 経理部／財務課
  /// names.add("経理部／財務課")  // 経理部／財務課 (2)
  /// ```
  public struct SheetNames: Sendable, Equatable {
    /// The most a name may have, in UTF-16 units.
    public static let maximumLength = 31

    /// The names given so far, in order.
    public private(set) var names: [String] = []
    private var taken: Set<String> = []

    /// Starts without any name.
    public init() {}

    /// Gives a lawful name for a text that no earlier call gave, and remembers it.
    ///
    /// - Parameters:
    ///   - text: What the sheet is about: a department, a person, a title.
    ///   - fallback: What to use when nothing of the text is left.
    public mutating func add(_ text: String, fallback: String = "シート") -> String {
      var base = Self.lawful(text)
      if base.isEmpty { base = Self.lawful(fallback) }
      if base.isEmpty { base = "Sheet" }
      var name = base
      var number = 1
      while taken.contains(Self.key(name)) || Self.key(name) == "history" {
        number += 1
        let suffix = " (\(number))"
        name = Self.cut(base, to: Self.maximumLength - suffix.utf16.count) + suffix
      }
      taken.insert(Self.key(name))
      names.append(name)
      return name
    }

    /// Whether a name is lawful by itself, apart from being unique.
    public static func isLawful(_ name: String) -> Bool {
      !name.isEmpty && lawful(name) == name && key(name) != "history"
    }

    /// What makes two names the same for a spreadsheet program.
    static func key(_ name: String) -> String { name.lowercased() }

    private static func lawful(_ text: String) -> String {
      var name = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        // Full-width twins look the same to a Japanese reader and are lawful.
        case ":": name.append("：")
        case "\\": name.append("＼")
        case "/": name.append("／")
        case "?": name.append("？")
        case "*": name.append("＊")
        case "[": name.append("［")
        case "]": name.append("］")
        // Lawful, but links to such a sheet do not work: `#` separates file and place.
        case "#": name.append("＃")
        default:
          if scalar.properties.generalCategory == .control || !LawfulText.isLawful(scalar) {
            name.append(" ")
          } else {
            name.unicodeScalars.append(scalar)
          }
        }
      }
      return trimmed(cut(trimmed(name), to: maximumLength))
    }

    /// Drops blanks and apostrophes at both ends.
    private static func trimmed(_ name: String) -> String {
      func isDropped(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar.properties.isWhitespace }
      var scalars = Substring(name).unicodeScalars
      while let first = scalars.first, isDropped(first) { scalars.removeFirst() }
      while let last = scalars.last, isDropped(last) { scalars.removeLast() }
      return String(Substring(scalars))
    }

    /// The longest start of a text that has at most so many UTF-16 units, never cutting a character.
    private static func cut(_ text: String, to length: Int) -> String {
      LawfulText.prefix(of: text, utf16Length: length)
    }
  }
}
