// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What only some inputs hold: skills, duties, waivers, and whom a roster names beside a person. A list of which
/// the input has none is absent.
extension ModelEncoder {
  typealias Member = (String, JSONValue)

  mutating func lists(_ matrix: ResponsibilityMatrix) -> (skills: Member, duties: Member, waivers: Member) {
    let skills = matrix.skills.map { skill in
      object([
        ("item", .integer(skill.workItem.index)), ("person", .integer(skill.person.index)),
        ("level", .integer(skill.level)), ("at", place(skill.location)),
      ])
    }
    let duties = matrix.duties.map { duty in
      object([
        ("department", .integer(duty.department.index)), ("text", .string(duty.text)),
        ("at", place(duty.location)),
      ])
    }
    let waivers = matrix.waivers.map { waiver in
      object([
        ("rule", .string(waiver.rule)), ("scope", .string(waiver.scope.word)),
        ("subject", .string(orNull: waiver.scope.subject)), ("reason", .string(orNull: waiver.reason)),
        ("owner", .string(orNull: waiver.owner)), ("until", .string(orNull: waiver.until?.iso)),
        ("at", place(waiver.location)),
      ])
    }
    return (list("skills", skills), list("duties", duties), list("waivers", waivers))
  }

  /// Superiors and deputies.
  mutating func relations(of person: Person) -> Member {
    list(
      "relations",
      person.relations.map { relation in
        object([
          ("kind", .string(relation.kind.rawValue)), ("person", .integer(relation.person.index)),
          ("at", place(relation.location)),
        ])
      })
  }

  /// The document by which a person's work is handed over.
  mutating func handover(of person: Person) -> Member {
    guard let handover = person.handover else { return ("handover", .null) }
    return (
      "handover",
      object([
        ("state", .string(handover.state.rawValue)), ("items", .integer(orNull: handover.items)),
        ("at", place(handover.location)),
      ])
    )
  }

  private func list(_ name: String, _ values: [JSONValue]) -> Member {
    (name, values.isEmpty ? .null : .array(values))
  }
}
