// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension CanonicalEncoder {
  /// Everybody who can hold work, and the document's head.
  mutating func organizationTables() -> [CanonicalTable] {
    let people = peopleTables()
    let (roles, holders) = roleTables()
    var partners = CanonicalTable(.partners)
    for (position, partner) in matrix.organization.partners.enumerated() {
      partners.rows.append([String(position + 1), name(partner.name), place(partner.location)])
    }
    var lists = CanonicalTable(.lists)
    for (position, list) in matrix.organization.lists.enumerated() {
      lists.rows.append([String(position + 1), name(list.name), place(list.location)])
    }
    return [documentTable(), departmentTable()] + people + [roles, holders, partners, lists]
  }

  private mutating func documentTable() -> CanonicalTable {
    var table = CanonicalTable(.document)
    let document = matrix.document
    let rosters = matrix.organization.rosters
    table.rows.append([
      text(matrix.organization.name), text(document.title), text(document.edition),
      text(document.effectiveOn), text(document.currentOn), matrix.scheme.id, flag(matrix.mainIsAccountable),
      flag(rosters.departments), flag(rosters.roles), flag(rosters.people),
    ])
    return table
  }

  private mutating func departmentTable() -> CanonicalTable {
    var table = CanonicalTable(.departments)
    for (position, unit) in matrix.organization.departments.enumerated() {
      table.rows.append([
        String(position + 1), text(unit.code), name(unit.name), text(unit.level),
        reference(departments, unit.parent?.index), reference(people, unit.head?.index),
        unit.kind.title[language], date(unit.validity.from), date(unit.validity.until), text(unit.note),
        flag(unit.isListed), place(unit.location),
      ])
    }
    return table
  }

  /// The people, and what may be said of each any number of times.
  private mutating func peopleTables() -> [CanonicalTable] {
    var table = CanonicalTable(.people)
    var memberships = CanonicalTable(.memberships)
    var leaves = CanonicalTable(.leaves)
    var relations = CanonicalTable(.relations)
    var handovers = CanonicalTable(.handovers)
    for (position, person) in matrix.organization.people.enumerated() {
      table.rows.append([
        String(position + 1), text(person.code), name(person.name), text(person.kana), text(person.email),
        person.employment.title[language], number(person.capacityHoursPerMonth), date(person.validity.from),
        date(person.validity.until), text(person.note), flag(person.isListed), place(person.location),
      ])
      let own = reference(people, position)
      for membership in person.memberships {
        memberships.rows.append([
          own, reference(departments, membership.department?.index), text(membership.post),
          flag(membership.isConcurrent), number(membership.share), place(membership.location),
        ])
      }
      for leave in person.leaves {
        leaves.rows.append([
          own, date(leave.period.from), date(leave.period.until), text(leave.reason), place(leave.location),
        ])
      }
      for relation in person.relations {
        relations.rows.append([
          own, relation.kind.title[language], reference(people, relation.person.index),
          place(relation.location),
        ])
      }
      if let handover = person.handover {
        handovers.rows.append([
          own, handover.state.title[language], handover.items.map(String.init) ?? "",
          place(handover.location),
        ])
      }
    }
    return [table, memberships, leaves, relations, handovers]
  }

  private mutating func roleTables() -> (CanonicalTable, CanonicalTable) {
    var table = CanonicalTable(.roles)
    var holders = CanonicalTable(.holders)
    for (position, role) in matrix.organization.roles.enumerated() {
      table.rows.append([
        String(position + 1), text(role.code), name(role.name),
        reference(departments, role.department?.index),
        flag(role.holdersAreKnown), text(role.note), flag(role.isListed), place(role.location),
      ])
      let own = reference(roles, position)
      for holder in role.holders {
        holders.rows.append([own, reference(people, holder.value.index), place(holder.location)])
      }
    }
    return (table, holders)
  }
}
