// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let structure: [Mutation] =
    [
      Mutation("STR101", "staff decides on the work of the head") { company, numbers in
        let index = company.randomTask(&numbers)
        let main = company.tasks[index]["main"]
        company.tasks[index]["main"] = company.tasks[index]["decide"]
        company.tasks[index]["decide"] = main
        return [company.title(index)]
      },
      Mutation("STR102", "the head of another unit decides") { company, numbers in
        let index = company.randomTask(&numbers)
        let other = company.unitNames.filter { $0 != company.tasks[index]["department"] }
          .randomElement(using: &numbers)
        company.tasks[index]["decide"] = "\(other ?? "")長"
        return [company.title(index)]
      },
      Mutation("STR103", "a part is decided in another line", prepare: addSummary) { company, numbers in
        let index = company.randomTask(&numbers) { $0["parent"] == "S00" }
        let other = company.unitNames.filter { $0 != company.tasks[index]["department"] }
          .randomElement(using: &numbers)
        company.tasks[index]["decide"] = "\(other ?? "")長"
        return [company.title(index)]
      },
      Mutation("STR104", "a row for everything") { company, _ in
        company.tasks.append(["id": "T999", "task": "すべての業務", "decide": "本部長子"])
        return ["本部長子"]
      },
      Mutation("STR104", "one person decides everything") { company, _ in
        company.addColumn("decide") { _, _ in "本部長子" }
        return ["本部長子"]
      },
      Mutation("STR104", "one person does nearly everything") { company, numbers in
        let unit = company.unitNames.randomElement(using: &numbers) ?? ""
        let person = company.members(of: unit).randomElement(using: &numbers) ?? ""
        company.addColumn("main") { index, row in index % 10 == 0 ? row["main"] ?? "" : person }
        return [person]
      },
      Mutation("STR105", "a row for the unit that every task overrides") { company, numbers in
        let unit = company.unitNames.randomElement(using: &numbers) ?? ""
        company.tasks.append([
          "id": "T999", "task": "全業務", "department": unit, "sub": company.members(of: unit)[0],
        ])
        return ["全業務"]
      },
    ] + lines + regulation

  private static let lines: [Mutation] = [
    Mutation("STR106", "two heads stand in for each other only", prepare: addDeputies) { company, numbers in
      let pair = company.unitNames.shuffled(using: &numbers).prefix(2).map { "\($0)長" }
      for (index, person) in company.people.enumerated() {
        guard let place = pair.firstIndex(of: person["name"] ?? "") else { continue }
        company.people[index]["deputy"] = pair[1 - place]
      }
      return [company.people.compactMap { $0["name"] }.first(where: pair.contains) ?? ""]
    },
    Mutation("STR107", "the head of all reports to a head below") { company, numbers in
      company.people[0]["superior"] = "\(company.unitNames.randomElement(using: &numbers) ?? "")長"
      return ["本部長子"]
    },
    Mutation("STR107", "a unit above itself") { company, numbers in
      company.departments[0]["parent"] = company.unitNames.randomElement(using: &numbers)
      return ["本部"]
    },
    Mutation("STR108", "two superiors side by side") { company, numbers in
      let units = company.unitNames.shuffled(using: &numbers)
      let member = company.members(of: units[0]).randomElement(using: &numbers) ?? ""
      let index = company.people.firstIndex { $0["name"] == member } ?? 0
      company.people[index]["superior"] = "\(units[0])長、\(units[1])長"
      return [member]
    },
    Mutation("STR109", "a section loses its head") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      let index = company.departments.firstIndex { $0["name"] == unit } ?? 0
      company.departments[index]["head"] = ""
      let head = company.people.firstIndex { $0["name"] == "\(unit)長" } ?? 0
      company.people[head]["post"] = "主任"
      return [unit]
    },
    Mutation("STR110", "a unit whose people have no part") { company, numbers in
      company.departments.append(["id": "D99", "name": "新設課", "level": "課", "parent": "本部"])
      for name in ["新設員一", "新設員二"] {
        company.people.append([
          "id": name, "name": name, "department": "新設課", "post": "担当", "capacity": "160",
        ])
      }
      let index = company.randomTask(&numbers)
      company.tasks[index]["department"] = "新設課"
      return ["新設課"]
    },
    Mutation(
      "STR114", "two more approvals",
      prepare: { company, _ in
        company.addColumn("draft") { _, row in row["main"] ?? "" }
        company.addColumn("review") { _, row in row["sub"] ?? "" }
        company.addColumn("approve") { index, _ in index % 2 == 0 ? "本部長子" : "" }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        let row = company.tasks[index]
        let others = company.members(of: row["department"] ?? "").filter {
          $0 != row["main"] && $0 != row["sub"]
        }
        company.tasks[index]["approve"] = "本部長子、\(others[0])"
        return [company.title(index)]
      }),
    Mutation(
      "STR117", "three owners within a year",
      prepare: { company, _ in
        company.tasks[0]["main"]? += "(2025-10-01～)"
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        let members = company.members(of: company.tasks[index]["department"] ?? "")
        company.tasks[index]["main"] =
          "\(members[0])(～2025-06-30)、\(members[1])(2025-07-01～2025-10-31)、\(members[2])(2025-11-01～2026-01-31)、"
          + "\(members[3])(2026-02-01～)"
        return [company.title(index)]
      }),
  ]

  private static let regulation: [Mutation] = [
    Mutation("STR111", "a duty without task", prepare: addDuties) { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      company.sections[0] += "\n\(unit) | 水質の検査に関すること"
      return [unit]
    },
    Mutation("STR112", "a task the regulation does not know", prepare: addDuties) { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["task"] = "野鳥の観察"
      return ["野鳥の観察"]
    },
  ]

  /// Puts the tasks of the first unit below a summary task that the head of all decides.
  private static func addSummary(_ company: inout RandomCompany, _: inout SeededNumbers) {
    let unit = company.unitNames[0]
    company.addColumn("parent") { _, row in row["department"] == unit ? "S00" : "" }
    company.tasks.insert(
      ["id": "S00", "task": "\(unit)の全体", "department": unit, "decide": "\(unit)長"], at: 0)
  }

  /// Colleagues cover each other in a ring, heads are covered by the head of all.
  private static func addDeputies(_ company: inout RandomCompany, _: inout SeededNumbers) {
    let members = Dictionary(uniqueKeysWithValues: company.unitNames.map { ($0, company.members(of: $0)) })
    company.addPersonColumn("deputy") { _, row in
      let name = row["name"] ?? ""
      guard let own = members[row["department"] ?? ""] else { return "" }
      return own.firstIndex(of: name).map { own[($0 + 1) % own.count] } ?? "本部長子"
    }
  }

  /// A duty for every task.
  private static func addDuties(_ company: inout RandomCompany, _: inout SeededNumbers) {
    let duties = company.tasks.map { "\($0["department"] ?? "") | \($0["task"] ?? "")に関すること" }
    company.sections.append("[duties]\ndepartment | duty\n" + duties.joined(separator: "\n"))
  }
}
