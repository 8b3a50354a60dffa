// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// People found by each kind of evidence a mention can give.
struct PersonIndex {
  /// By name, number, address or reading as written.
  private var anything: [String: [Person.ID]] = [:]
  private var numbers: [String: [Person.ID]] = [:]
  private var mails: [String: [Person.ID]] = [:]
  private var foldedNames: [String: [Person.ID]] = [:]
  private var readings: [String: [Person.ID]] = [:]
  private var romaji: [String: [Person.ID]] = [:]
  private var surnames: [String: [Person.ID]] = [:]
  private var foldedSurnames: [String: [Person.ID]] = [:]
  private var surnameReadings: [String: [Person.ID]] = [:]
  private var surnameRomaji: [String: [Person.ID]] = [:]
  /// How the names of the roster begin that no blank parts: 田中 of 田中太郎.
  private var beginnings: [String: [Person.ID]] = [:]

  /// Enters a person under all that is known.
  mutating func enter(_ person: Person, as id: Person.ID) {
    enter(name: person.name, as: id, isListed: person.isListed)
    let parts = NameParts(person.name)
    if !parts.isPlain, !parts.name.isEmpty { enter(name: parts.name, as: id, isListed: person.isListed) }
    if let former = parts.formerName, !former.isEmpty, person.isListed {
      // 旧姓: the person is still called by it.
      let given = Self.words(parts.name).dropFirst().joined()
      let name = former.count > 2 && given.isEmpty ? former : "\(former) \(given)"
      enter(name: name, as: id, isListed: true)
      Self.insert(id, into: &surnames[NameKey.exact(former), default: []])
    }
    if let code = person.code ?? parts.code, !code.isEmpty {
      Self.insert(id, into: &anything[NameKey.exact(code), default: []])
      Self.insert(id, into: &numbers[NameKey.exact(code), default: []])
    }
    if let mail = person.email ?? parts.email, !mail.isEmpty {
      Self.insert(id, into: &anything[NameKey.exact(mail), default: []])
      Self.insert(id, into: &mails[NameKey.mail(mail), default: []])
    }
    if let kana = person.kana ?? parts.reading, !kana.isEmpty {
      enter(reading: kana, as: id, isListed: person.isListed)
    }
  }

  /// Enters another spelling of a person.
  mutating func enter(spelling: String, as id: Person.ID) {
    let key = NameKey.exact(spelling)
    if anything[key]?.contains(id) != true { anything[key, default: []].append(id) }
  }

  private mutating func enter(name: String, as id: Person.ID, isListed: Bool) {
    Self.insert(id, into: &anything[NameKey.exact(name), default: []])
    Self.insert(id, into: &foldedNames[NameKey.folded(name), default: []])
    guard isListed else { return }
    let words = Self.words(name)
    let isLatin = name.unicodeScalars.allSatisfy(\.isASCII)
    if words.count >= 2, let surname = isLatin ? words.last : words.first, words.count == 2 || isLatin {
      Self.insert(id, into: &surnames[NameKey.exact(surname), default: []])
      Self.insert(id, into: &foldedSurnames[NameKey.folded(surname), default: []])
      if isLatin { enter(romaji: words.map { RomajiKey.key(latin: $0) }, as: id) }
    } else if words.count == 1, !isLatin {
      let key = Array(NameKey.exact(name))
      // 田中太郎: which of its characters are the family name is not told.
      for length in 2...3 where key.count > length && key.count <= 6 {
        Self.insert(id, into: &beginnings[String(key.prefix(length)), default: []])
      }
    }
  }

  private mutating func enter(reading: String, as id: Person.ID, isListed: Bool) {
    Self.insert(id, into: &anything[NameKey.exact(reading), default: []])
    if let key = NameKey.reading(reading) { Self.insert(id, into: &readings[key, default: []]) }
    let words = Self.words(reading)
    if words.count == 2, isListed {
      if let surname = NameKey.reading(words[0]) {
        Self.insert(id, into: &surnameReadings[surname, default: []])
      }
    }
    let keys = words.map { RomajiKey.key(kana: $0) ?? RomajiKey.key(latin: $0) }
    if isListed { enter(romaji: keys, as: id) }
  }

  private mutating func enter(romaji keys: [String?], as id: Person.ID) {
    guard keys.count == 2, let surname = keys[0], let given = keys[1] else { return }
    Self.insert(id, into: &romaji["\(surname) \(given)", default: []])
    Self.insert(id, into: &romaji["\(given) \(surname)", default: []])
    Self.insert(id, into: &surnameRomaji[surname, default: []])
  }

  // Static: a method of the value would be called on a copy of it, and the tables copied at each change.
  private static func insert(_ id: Person.ID, into list: inout [Person.ID]) {
    // People are entered one after the other, so that the last of a list is the only one to meet again.
    if list.last != id { list.append(id) }
  }

  static func words(_ name: String) -> [String] {
    name.split { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }.map(String.init)
  }

  // MARK: Finding

  /// Name, number, address or reading equals the text.
  func exactly(_ text: String) -> [Person.ID] { anything[NameKey.exact(text)] ?? [] }

  /// The number equals the text.
  func numbered(_ text: String) -> [Person.ID] { numbers[NameKey.exact(text)] ?? [] }

  /// The address equals the text.
  func at(_ mail: String) -> [Person.ID] { mails[NameKey.mail(mail)] ?? [] }

  /// The name equals the text but for variant kanji.
  func folding(_ text: String) -> [Person.ID] { foldedNames[NameKey.folded(text)] ?? [] }

  /// The full reading equals the text, in either kana or in Latin letters.
  func reading(_ text: String) -> [Person.ID] {
    if let key = NameKey.reading(text) { return readings[key] ?? [] }
    if romaji.isEmpty { return [] }
    let words = text.split { " ,.\u{3000}・".contains($0) }.compactMap { RomajiKey.key(latin: String($0)) }
    return words.count == 2 ? romaji["\(words[0]) \(words[1])"] ?? [] : []
  }

  /// The family name of the roster equals the text.
  func surnamed(_ text: String) -> [Person.ID] { surnames[NameKey.exact(text)] ?? [] }

  /// The family name equals the text but for variant kanji.
  func surnamed(folding text: String) -> [Person.ID] { foldedSurnames[NameKey.folded(text)] ?? [] }

  /// The reading of the family name equals the text.
  func surnamed(reading text: String) -> [Person.ID] {
    if let key = NameKey.reading(text) { return surnameReadings[key] ?? [] }
    return surnameRomaji.isEmpty ? [] : RomajiKey.key(latin: text).flatMap { surnameRomaji[$0] } ?? []
  }

  /// The names of the roster without blanks that begin with the text.
  func beginning(_ text: String) -> [Person.ID] { beginnings[NameKey.exact(text)] ?? [] }
}
