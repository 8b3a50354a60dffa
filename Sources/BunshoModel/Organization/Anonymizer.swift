// SPDX-License-Identifier: Apache-2.0

/// Replaces the names of people by numbers, the same everywhere: 社員001, Person 001.
///
/// For tables that are shown outside the company. Names of units, roles and companies stay. Employee numbers, mail
/// addresses, readings and remarks about people are dropped. Where the full name of a person stands in a text (a title,
/// a remark), it is replaced as well; a surname alone only beside a title (田中さん, 林部長, Ms. Smith), for it may be a
/// word (森, 林).
public struct Anonymizer: Sendable {
  /// The names as they may stand in texts by their first character, the longest first.
  private let replacements: [Character: [Replacement]]
  private let aliases: [String]

  private struct Replacement {
    /// Beside what a name stands where it is meant.
    enum Condition {
      case anything
      /// さん, 部長 and the like behind it.
      case titleBehind
      /// Mr., Dr. and the like before it.
      case titleBefore
    }
    let name: String
    var alias: String
    let condition: Condition
  }

  private static let titlesBehind = [
    "さん", "さま", "くん", "様", "氏", "殿", "君", "先生", "会長", "社長", "副社長", "専務", "常務", "取締役", "監査役", "執行役員", "本部長",
    "事業部長", "部長", "次長", "課長", "室長", "所長", "支店長", "店長", "班長", "係長", "主査", "主幹", "主事", "主任", "リーダー", "マネージャー",
    "マネジャー", "-san",
  ]
  private static let titlesBefore = [
    "Mr. ", "Ms. ", "Mrs. ", "Mx. ", "Dr. ", "Prof. ", "Mr ", "Ms ", "Mrs ", "Dr ",
  ]

  /// Numbers the people of an organisation in its order.
  public init(_ organization: Organization, language: Language) {
    let digits = max(3, String(organization.people.count).count)
    let aliases = organization.people.indices.map { index in
      let number = String(index + 1)
      let padded = String(repeating: "0", count: digits - number.count) + number
      return language == .ja ? "社員\(padded)" : "Person \(padded)"
    }
    var replacements: [Character: [Replacement]] = [:]
    var surnames: [String: Replacement] = [:]
    for (person, alias) in zip(organization.people, aliases) {
      let joined = person.name.filter { !$0.isWhitespace }
      for name in [person.name, joined, person.email ?? ""] where name.count >= 3 {
        if let first = name.first {
          replacements[first, default: []].append(.init(name: name, alias: alias, condition: .anything))
        }
      }
      guard let surname = Self.surname(of: person.name) else { continue }
      // Of several people of one surname nobody knows which is meant.
      let meant = surnames[surname.name] == nil ? alias : language == .ja ? "社員" : "Person"
      surnames[surname.name] = .init(name: surname.name, alias: meant, condition: surname.condition)
    }
    for (_, surname) in surnames.sorted(by: { $0.key < $1.key }) {
      if let first = surname.name.first { replacements[first, default: []].append(surname) }
    }
    self.aliases = aliases
    // Of names that begin alike the longer one is meant; the order of the roster settles the rest.
    self.replacements = replacements.mapValues { names in
      names.enumerated().sorted {
        ($1.element.name.count, $0.offset) < ($0.element.name.count, $1.offset)
      }.map(\.element)
    }
  }

  /// A text without the full names of people. One walk over the text, however many people there are.
  public func text(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if let found = replacements[first]?.first(where: { Self.stands($0, at: rest, behind: result) }) {
        result += found.alias
        rest = rest.dropFirst(found.name.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func stands(_ replacement: Replacement, at rest: Substring, behind before: String) -> Bool {
    guard rest.hasPrefix(replacement.name) else { return false }
    switch replacement.condition {
    case .anything: return true
    case .titleBehind:
      let behind = rest.dropFirst(replacement.name.count)
      return titlesBehind.contains { behind.hasPrefix($0) }
    case .titleBefore: return titlesBefore.contains { before.hasSuffix($0) }
    }
  }

  /// The surname of a name written in two words: the first in Japanese, the last in Latin letters.
  private static func surname(of name: String) -> (name: String, condition: Replacement.Condition)? {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2 else { return nil }
    let isLatin = name.unicodeScalars.allSatisfy { $0.value < 0x250 }
    return isLatin ? (words[words.count - 1], .titleBefore) : (words[0], .titleBehind)
  }

  /// A matrix without names of people.
  public func matrix(_ matrix: ResponsibilityMatrix) -> ResponsibilityMatrix {
    var result = matrix
    for index in result.organization.people.indices {
      result.organization.people[index].name = aliases[index]
      result.organization.people[index].code = nil
      result.organization.people[index].kana = nil
      result.organization.people[index].email = nil
      result.organization.people[index].note = nil
      for leave in result.organization.people[index].leaves.indices {
        result.organization.people[index].leaves[leave].reason = nil
      }
    }
    for index in result.workItems.indices {
      result.workItems[index].title = text(result.workItems[index].title)
      for fact in result.workItems[index].facts.indices {
        let old = result.workItems[index].facts[fact]
        result.workItems[index].facts[fact].text = text(old.text)
        if case .names(let names) = old.value {
          result.workItems[index].facts[fact].value = .names(names.map(text))
        }
      }
    }
    for index in result.assignments.indices {
      result.assignments[index].note = result.assignments[index].note.map(text)
    }
    for index in result.vacancies.indices {
      result.vacancies[index].text = text(result.vacancies[index].text)
    }
    for index in result.duties.indices { result.duties[index].text = text(result.duties[index].text) }
    result.waivers = waivers(result.waivers)
    return result
  }

  /// Waivers without the names of those who accepted.
  public func waivers(_ waivers: [Waiver]) -> [Waiver] {
    waivers.map { waiver in
      var waiver = waiver
      waiver.reason = waiver.reason.map(text)
      waiver.owner = waiver.owner.map(text)
      if case .subject(let name) = waiver.scope { waiver.scope = .subject(text(name)) }
      return waiver
    }
  }

  /// What the importer met, without names: a name it did not know is a name as well.
  public func observations(_ observations: [Observation]) -> [Observation] {
    observations.map { observation in
      var observation = observation
      switch observation.kind {
      case .unknownPerson(let nearest):
        observation.kind = .unknownPerson(nearest: nearest.map(text))
        observation.text = "***"
      case .ambiguousPerson(let candidates):
        observation.kind = .ambiguousPerson(candidates: candidates.map(text))
        observation.text = "***"
      case .nameVariant(let name):
        observation.kind = .nameVariant(of: text(name))
        observation.text = "***"
      default: observation.text = text(observation.text)
      }
      return observation
    }
  }
}
