// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let continuity: [Mutation] = cover + absence + decisions

  /// Who could stand in, and how well.
  private static let cover: [Mutation] = [
    Mutation("SPD101", "a task loses its backup") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    },
    Mutation("SPD101", "a whole unit is the backup") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = company.tasks[index]["department"]
      return [company.title(index)]
    },
    Mutation("SPD101", "the backup cannot do it alone") { company, numbers in
      company.addSkills { _, kind in kind == "main" ? "4" : "2" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      let title = company.title(index)
      company.addSkills { task, kind in kind == "main" ? "4" : task["task"] == title ? "1" : "2" }
      return [title]
    },
    Mutation("SPD102", "the main owner is the backup") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = company.tasks[index]["main"]
      return [company.title(index)]
    },
    Mutation("SPD102", "only the main owner fills the backup role") { company, numbers in
      let index = company.randomTask(&numbers)
      company.roles.append(["name": "当番役", "holders": company.tasks[index]["main"] ?? ""])
      company.tasks[index]["sub"] = "当番役"
      return [company.title(index)]
    },
    Mutation("SPD103", "the backup's skill is too low") { company, numbers in
      company.addSkills { _, kind in kind == "main" ? "3" : "2" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      let title = company.title(index)
      let low = ["0", "1"].randomElement(using: &numbers) ?? "0"
      company.addSkills { task, kind in kind == "main" ? "3" : task["task"] == title ? low : "2" }
      return [title]
    },
    Mutation("SPD105", "the backup is of another unit") { company, numbers in
      // With access recorded, a backup from elsewhere is lawful.
      company.addColumn("deputyAccess") { index, _ in index % 5 == 0 ? "有" : "" }
      for index in company.tasks.indices where index % 5 == 0 {
        company.tasks[index]["sub"] = company.outsider(of: company.tasks[index]["department"] ?? "", &numbers)
      }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["deputyAccess"] == "" }
      company.tasks[index]["sub"] = company.outsider(of: company.tasks[index]["department"] ?? "", &numbers)
      company.tasks[index]["deputyAccess"] = ["", "無"].randomElement(using: &numbers)
      return [company.title(index)]
    },
    Mutation("SPD106", "only outsiders could stand in") { company, numbers in
      company.addPersonColumn("employment") { _, _ in "" }
      company.people.append(["id": "P999", "name": "社外石", "employment": "external"])
      for index in company.tasks.indices where index % 3 == 0 {
        company.tasks[index]["sub", default: ""] += index % 2 == 0 ? "、社外石" : "、partner:青空広告"
      }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = ["社外石", "partner:青空広告", "社外石、partner:青空広告"].randomElement(using: &numbers)
      return [company.title(index)]
    },
    Mutation("SPD107", "one person and no manual") { company, numbers in
      company.addColumn("manual") { index, _ in ["有", "作成中", "無"][index % 3] }
      // One person with a manual is another rule's business.
      let index = company.randomTask(&numbers) { $0["manual"] == "有" }
      company.tasks[index]["sub"] = ""
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["manual"] == "無" }
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    },
    Mutation("SPD109", "the same main owner for five years") { company, _ in
      company.addColumn("since") { index, _ in ["2021-04-02", "2023-10-01", "2026-04-01", ""][index % 4] }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["since"] = ["2021-04-01", "2009-08-15"].randomElement(using: &numbers)
      return [company.title(index)]
    },
    Mutation("SPD109", "assigned since five years") { company, _ in
      for index in company.tasks.indices where index % 2 == 0 {
        company.tasks[index]["main", default: ""] += "(2021-04-02～)"
      }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["main"]?.hasSuffix("～)") == false }
      company.tasks[index]["main", default: ""] += "(2021-04-01～)"
      return [company.title(index)]
    },
    Mutation("SPD112", "one person backs a whole unit") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      let person = company.members(of: unit).randomElement(using: &numbers) ?? ""
      for index in company.tasks.indices
      where company.tasks[index]["department"] == unit && company.tasks[index]["main"] != person {
        company.tasks[index]["sub"] = person
      }
      return [unit]
    },
    Mutation("SPD113", "the cover is not confirmed") { company, _ in
      company.addColumn("deputyVerified") { index, _ in ["2025-04-01", "2026-03-01"][index % 2] }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["deputyVerified"] = ["2025-03-31", "", "未"].randomElement(using: &numbers)
      return [company.title(index)]
    },
    Mutation("SPD130", "a recurring task is bound to its owner") { company, numbers in
      company.addColumn("dependence") { index, _ in ["B", "中", "低", "高橋", ""][index % 5] }
      let once = company.randomTask(&numbers)
      company.tasks[once]["dependence"] = "A"
      company.tasks[once]["frequency"] = "単発"
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["frequency"] != "単発" }
      company.tasks[index]["dependence"] = ["A", "Ａ", "高", "引継不可", "A(引継不可)", "High"].randomElement(
        using: &numbers)
      return [company.title(index)]
    },
  ]

  /// People who are away or about to leave.
  private static let absence: [Mutation] = [
    Mutation("SPD104", "the only backup is on leave") { company, _ in
      company.addPersonColumn("leave") { index, _ in
        ["2025-09-01～2026-03-31", "2026-04-02～2026-04-30", ""][index % 3]
      }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      let sub = company.tasks[index]["sub"] ?? ""
      company.setPerson(
        sub, "leave", ["2026-04-01～2026-04-01", "2026-01-10～"].randomElement(using: &numbers) ?? "")
      return company.titles(having: sub, as: "sub")
    },
    Mutation("SPD104", "the only backup leaves soon") { company, _ in
      company.addPersonColumn("until") { index, _ in ["2026-07-01", ""][index % 2] }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      let sub = company.tasks[index]["sub"] ?? ""
      company.setPerson(
        sub, "until", ["2026-06-30", "2026-04-01", "2026-02-28"].randomElement(using: &numbers) ?? "")
      return company.titles(having: sub, as: "sub")
    },
    Mutation("SPD108", "the only owner leaves soon") { company, numbers in
      // Everybody who leaves has backups, or leaves later.
      company.addPersonColumn("until") { index, _ in ["2026-04-30", "2026-07-01", ""][index % 3] }
      let index = company.randomTask(&numbers) { company.person($0["main"] ?? "")["until"] == "" }
      company.tasks[index]["sub"] = ""
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["sub"] != "" }
      let main = company.tasks[index]["main"] ?? ""
      company.setPerson(main, "until", ["2026-06-30", "2026-04-01"].randomElement(using: &numbers) ?? "")
      company.tasks[index]["sub"] = ""
      return company.tasks.indices.filter {
        company.tasks[$0]["main"] == main && company.tasks[$0]["sub"] == ""
      }.map(company.title)
    },
    Mutation("SPD129", "the only owner is on leave") { company, _ in
      // In the first unit somebody is away for long, and has backups; elsewhere somebody for 13 days, and has none.
      let away = company.members(of: company.unitNames.first ?? "").first ?? ""
      let short = company.members(of: company.unitNames.dropFirst().first ?? "").first ?? ""
      company.addPersonColumn("leave") { _, person in
        switch person["name"] {
        case away: "2026-01-01～2026-12-31"
        case short: "2026-03-26～2026-04-07"
        default: ""
        }
      }
      for index in company.tasks.indices where company.tasks[index]["main"] == short {
        company.tasks[index]["sub"] = ""
      }
    } plant: { company, numbers in
      let unit = company.unitNames.last ?? ""
      let index = company.randomTask(&numbers) { $0["department"] == unit }
      let main = company.tasks[index]["main"] ?? ""
      company.setPerson(
        main, "leave", ["2026-03-25～2026-04-07", "2026-03-30～"].randomElement(using: &numbers) ?? "")
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    },
  ]

  /// Who decides.
  private static let decisions: [Mutation] = [
    Mutation("SPD110", "one person does a chain and approves it") { company, _ in
      let tasks = company.tasks
      company.addColumn("predecessor") { index, task in
        guard index > 0, tasks[index - 1]["department"] == task["department"] else { return "" }
        return tasks[index - 1]["id"] ?? ""
      }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["predecessor"] != "" }
      let person = company.tasks[index]["main"] ?? ""
      company.tasks[index - 1]["main"] = person
      company.tasks[index]["decide"] = person
      return [company.title(index)]
    },
    Mutation("SPD111", "a decision loses its deputy") { company, _ in
      company.addColumn("tags") { index, _ in index % 3 == 0 ? "決裁" : "" }
      company.addColumn("deputy") { index, _ in index % 3 == 0 ? "本部長子" : "" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["tags"] != "" }
      company.tasks[index]["deputy"] = ""
      return [company.title(index)]
    },
    Mutation("SPD111", "a decider loses the deputy of the roster") { company, _ in
      company.addColumn("amount") { index, _ in index % 2 == 0 ? "100万円以下" : "" }
      company.addPersonColumn("deputy") { _, person in person["post"] == "課長" ? "本部長子" : "" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers) { $0["amount"] != "" }
      let head = company.tasks[index]["decide"] ?? ""
      company.setPerson(head, "deputy", "")
      return company.tasks.indices.filter {
        company.tasks[$0]["decide"] == head && company.tasks[$0]["amount"] != ""
      }.map(company.title)
    },
  ]
}

extension RandomCompany {
  /// Writes a skill map in which the main and backup owners of every task have the levels that the closure tells.
  fileprivate mutating func addSkills(_ level: (Row, String) -> String) {
    let names = people.compactMap { $0["name"] }
    let rows = tasks.map { task in
      ([task["task"] ?? ""]
        + names.map { name in
          ["main", "sub"].first { task[$0] == name }.map { level(task, $0) } ?? ""
        }).joined(separator: " | ")
    }
    sections = ["[skills]\n" + ([(["task"] + names).joined(separator: " | ")] + rows).joined(separator: "\n")]
  }

  /// Somebody of another unit.
  fileprivate func outsider(of unit: String, _ numbers: inout SeededNumbers) -> String {
    let others = unitNames.filter { $0 != unit }
    return members(of: others.randomElement(using: &numbers) ?? "").randomElement(using: &numbers) ?? ""
  }

  /// The row of a person.
  fileprivate func person(_ name: String) -> Row { people.first { $0["name"] == name } ?? [:] }

  /// The titles of the tasks that name a person in a column.
  fileprivate func titles(having name: String, as head: String) -> [String] {
    tasks.indices.filter { tasks[$0][head] == name }.map(title)
  }
}
