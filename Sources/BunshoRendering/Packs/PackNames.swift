// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Names of files made from names of units and people: lawful on Windows, unique ignoring case, never leaving their
/// folder.
struct PackNames {
  private var taken: Set<String> = []

  /// Windows keeps these names to itself, whatever the extension.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
  /// The most a name may have, in UTF-8 bytes: file systems end at 255 with the extension.
  private static let maximumLength = 200

  /// The names of files for a list of names, in its order. Of names that are equal ignoring case each gets the name of
  /// what it belongs to in front; what is still equal is numbered.
  static func unique(_ names: [(name: String, parent: String)], fallback: String) -> [String] {
    var counts: [String: Int] = [:]
    for entry in names { counts[lawful(entry.name, fallback).lowercased(), default: 0] += 1 }
    var given = PackNames()
    return names.map { entry in
      let name = lawful(entry.name, fallback)
      let isShared = counts[name.lowercased(), default: 0] > 1 && !entry.parent.isEmpty
      return given.add(isShared ? lawful("\(entry.parent) \(entry.name)", fallback) : name)
    }
  }

  private mutating func add(_ name: String) -> String {
    var unique = name
    var number = 1
    while !taken.insert(unique.lowercased()).inserted {
      number += 1
      unique = "\(name) (\(number))"
    }
    return unique
  }

  private static func lawful(_ text: String, _ fallback: String) -> String {
    var name = ""
    var length = 0
    for character in text {
      let kept = replacement(for: character)
      length += kept.utf8.count
      if length > maximumLength { break }
      name += kept
    }
    // Windows drops blanks and points at the end; a point in front hides a file elsewhere.
    name = String(name.drop { $0 == "." || $0.isWhitespace })
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    if name.isEmpty { name = fallback }
    let stem = name.prefix { $0 != "." }.lowercased()
    return reserved.contains(stem) ? name + "_" : name
  }

  private static func replacement(for character: Character) -> String {
    switch character {
    case "<": "＜"
    case ">": "＞"
    case ":": "："
    case "\"": "”"
    case "/": "／"
    case "\\": "＼"
    case "|": "｜"
    case "?": "？"
    case "*": "＊"
    case "#": "＃"
    case "%": "％"
    default:
      character.unicodeScalars.allSatisfy {
        LawfulText.isLawful($0) && ![.control, .format, .privateUse].contains($0.properties.generalCategory)
      } ? String(character) : ""
    }
  }
}
