// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Looks a mention up among the people known, in the order of evidence: number, mail, full name, reading, family
/// name; a unit tells people of one name apart (importing.md §5).
struct PersonSearch {
  let directory: NameDirectory
  /// The unit the mention stands beside.
  var unit: Department.ID?

  /// Who fits, by the best evidence there is.
  struct Found {
    /// More than one where the evidence fits several.
    var people: [Person.ID]
    /// The name is written in another way than the mention.
    var isVariant = false
    /// Whether the unit told them apart, or could have.
    var dependsOnUnit = false
  }

  /// Looks a mention up; `nil` when it fits nobody.
  func find(_ parts: NameParts) -> Found? {
    if let code = parts.code, let found = certain(directory.people.numbered(code), parts: parts) {
      return found
    }
    if let email = parts.email, let found = certain(directory.people.at(email), parts: parts) { return found }
    guard !parts.name.isEmpty else { return nil }
    let index = directory.people
    let name = parts.name
    let steps: [(() -> [Person.ID], isVariant: Bool)] = [
      ({ full(index.exactly(name), name: name) }, false), ({ full(index.folding(name), name: name) }, true),
      ({ index.reading(name) }, false),
      ({ index.surnamed(name) }, false), ({ index.surnamed(folding: name) }, true),
      ({ index.surnamed(reading: name) }, false), ({ initialled(name) }, false),
      ({ index.beginning(name) }, true),
    ]
    for (candidates, isVariant) in steps {
      let fitting = candidates().filter { agrees(directory.organization[$0], parts) }
      if fitting.isEmpty { continue }
      let narrowed = narrow(fitting, by: parts)
      return Found(people: narrowed, isVariant: isVariant, dependsOnUnit: fitting.count > 1)
    }
    return nil
  }

  /// Whoever has a number or an address is meant, however the name beside it is written; that is noted.
  private func certain(_ people: [Person.ID], parts: NameParts) -> Found? {
    guard let first = people.first else { return nil }
    guard people.count == 1 else { return Found(people: people) }
    let name = directory.organization[first].name
    let isVariant =
      !parts.name.isEmpty && !directory.people.exactly(parts.name).contains(first)
      && !directory.people.surnamed(parts.name).contains(first)
      && !directory.people.reading(parts.name).contains(first)
      && !directory.people.surnamed(reading: parts.name).contains(first)
      && NameKey.exact(name) != NameKey.exact(parts.name)
    return Found(people: people, isVariant: isVariant)
  }

  /// The people of the roster among those of a name. A family name that stands alone belongs to the roster's
  /// people, not to whoever was mentioned by it before.
  private func full(_ people: [Person.ID], name: String) -> [Person.ID] {
    let listed = people.filter { directory.organization[$0].isListed }
    if !listed.isEmpty { return listed }
    return directory.people.surnamed(name).isEmpty ? people : []
  }

  /// 「T. Tanaka」「J. Smith」
  private func initialled(_ text: String) -> [Person.ID] {
    let words = text.split { " .,".contains($0) }.map(String.init)
    guard words.count == 2,
      let place = words.firstIndex(where: { $0.count == 1 && $0.first?.isASCII == true }),
      let initial = words[place].lowercased().first
    else { return [] }
    let surname = words[1 - place]
    let index = directory.people
    let people =
      index.surnamed(surname)
      + index.surnamed(reading: surname).filter { !index.surnamed(surname).contains($0) }
    // The kana table writes チ ジ フ with other letters than names do.
    let initials: [Character] = [initial, ["c": "t", "j": "z", "f": "h"][initial] ?? initial]
    return people.filter { id in
      let person = directory.organization[id]
      let given =
        person.kana.flatMap { PersonIndex.words($0).dropFirst().first }.flatMap { RomajiKey.key(kana: $0) }
        ?? PersonIndex.words(person.name).first?.lowercased()
      return given?.first.map { initials.contains($0) } ?? false
    }
  }

  /// Two people of one name stay two where number, address or reading differ.
  private func agrees(_ person: Person, _ parts: NameParts) -> Bool {
    if let code = parts.code, let own = person.code, Self.shape(code) == Self.shape(own) {
      return NameKey.exact(code) == NameKey.exact(own)
    }
    if let mail = parts.email, let own = person.email.map({ NameKey.mail($0) }), mail != own,
      mail.drop(while: { $0 != "@" }) == own.drop(while: { $0 != "@" })
    {
      return false
    }
    if let reading = parts.reading.flatMap({ NameKey.reading($0) }),
      let own = person.kana.flatMap({ NameKey.reading($0) })
    {
      return own.hasPrefix(reading) || own.hasSuffix(reading)
    }
    return true
  }

  /// 「A0012」 and 「A0099」 are numbers of one series, 「1234」 is another thing.
  private static func shape(_ code: String) -> String {
    String(NameKey.exact(code).map { $0.isNumber ? "0" : $0 })
  }

  private func narrow(_ people: [Person.ID], by parts: NameParts) -> [Person.ID] {
    var people = people
    if let start = parts.givenStart {
      let fitting = people.filter { id in
        let words = PersonIndex.words(directory.organization[id].name)
        let given =
          words.count > 1 ? words[1] : String(directory.organization[id].name.dropFirst(parts.name.count))
        return NameKey.folded(given).hasPrefix(NameKey.folded(start))
      }
      if !fitting.isEmpty { people = fitting }
    }
    let stated = parts.unit.flatMap { directory.departments(exactly: $0).first }
    guard people.count > 1, let unit = stated ?? unit else { return people }
    for isNear in [{ $0 == unit }, { directory.organization.areInOneLine($0, unit) }]
      as [(Department.ID) -> Bool]
    {
      let fitting = people.filter {
        directory.organization[$0].memberships.compactMap(\.department).contains(where: isNear)
      }
      if fitting.count == 1 { return fitting }
      if !fitting.isEmpty { people = fitting }
    }
    return people
  }
}
