// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// One name the importer met and could not settle, with all cells that mention it: one finding, not hundreds.
struct Mentions {
  /// The name as first written.
  let name: String
  /// The first observation of it.
  let first: Observation
  /// The cells of the other mentions.
  let others: [SourceLocation]

  /// How many cells mention the name.
  var count: Int { others.count + 1 }

  /// Groups the observations of a kind by name, in the order of first mention.
  static func grouped(_ observations: [Observation], where isWanted: (Observation.Kind) -> Bool) -> [Mentions]
  {
    var places: [String: Int] = [:]
    var groups: [[Observation]] = []
    for observation in observations where isWanted(observation.kind) {
      let key = TextKey.matching(observation.text)
      if let place = places[key] {
        groups[place].append(observation)
      } else {
        places[key] = groups.count
        groups.append([observation])
      }
    }
    return groups.compactMap { group in
      guard let first = group.min(by: { SourceLocation.precedes($0.location, $1.location) }) else {
        return nil
      }
      return Mentions(
        name: first.text, first: first,
        others: group.map(\.location).filter { $0 != first.location }.sorted(by: SourceLocation.precedes))
    }
  }

  /// The other cells as related places.
  var related: [Finding.RelatedPlace] {
    AnalysisContext.related(
      others, Finding.Message(ja: "ここにも「\(name)」があります", en: "'\(name)' stands here as well"))
  }

  /// How often the name is mentioned, for the end of a message; empty for a single mention.
  var countPhrase: LocalizedText {
    count > 1 ? LocalizedText(ja: "(\(count)か所)", en: " (\(count) cells)") : LocalizedText(verbatim: "")
  }
}

extension LocalizedText {
  /// Names in quotation marks, in the manner of each language; at most five.
  static func list(_ names: [String]) -> LocalizedText {
    let shown = names.prefix(5)
    let more = names.count > shown.count
    return LocalizedText(
      ja: shown.map { "「\($0)」" }.joined(separator: "、") + (more ? "など" : ""),
      en: shown.map { "'\($0)'" }.joined(separator: ", ") + (more ? " …" : ""))
  }
}
