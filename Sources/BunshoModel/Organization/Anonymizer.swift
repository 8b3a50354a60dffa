// SPDX-License-Identifier: Apache-2.0

/// Replaces the names of people by numbers, the same everywhere: 社員001, Person 001.
///
/// For tables that are shown outside the company. Names of units, roles and companies stay. Employee numbers, mail
/// addresses, readings and remarks about people are dropped. Where the full name of a person stands in a text (a title,
/// a remark), it is replaced as well; a surname alone is not, for it may be a word (森, 林).
public struct Anonymizer: Sendable {
  /// The full names as they may stand in texts by their first character, the longest first, each with what replaces it.
  private let replacements: [Character: [(name: String, alias: String)]]
  private let aliases: [String]

  /// Numbers the people of an organisation in its order.
  public init(_ organization: Organization, language: Language) {
    let digits = max(3, String(organization.people.count).count)
    let aliases = organization.people.indices.map { index in
      let number = String(index + 1)
      let padded = String(repeating: "0", count: digits - number.count) + number
      return language == .ja ? "社員\(padded)" : "Person \(padded)"
    }
    var replacements: [Character: [(name: String, alias: String)]] = [:]
    for (person, alias) in zip(organization.people, aliases) {
      let joined = person.name.filter { !$0.isWhitespace }
      for name in [person.name, joined, person.email ?? ""] where name.count >= 3 {
        if let first = name.first { replacements[first, default: []].append((name, alias)) }
      }
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
      if let found = replacements[first]?.first(where: { rest.hasPrefix($0.name) }) {
        result += found.alias
        rest = rest.dropFirst(found.name.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
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
