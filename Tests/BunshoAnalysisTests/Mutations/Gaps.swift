// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let gaps: [Mutation] = ownerGaps + periodGaps + catalogueGaps

  /// Gaps of owners, roles and units.
  private static let ownerGaps: [Mutation] = [
    Mutation("GAP101", "nobody does a task") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] = ""
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    },
    Mutation("GAP102", "nobody decides a task") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["decide"] = ""
      return [company.title(index)]
    },
    Mutation("GAP103", "a task has nobody, or only advisers") { company, numbers in
      let index = company.randomTask(&numbers)
      for kind in ["main", "sub", "decide"] { company.tasks[index][kind] = "" }
      return [company.title(index)]
    },
    Mutation("GAP104", "everyone owns a task") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] = "{vague}全員"
      return [company.title(index)]
    },
    Mutation("GAP104", "the backup owner is undecided") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = "{vague}未定"
      return [company.title(index)]
    },
    Mutation(
      "GAP105", "a role that does a task has no holder",
      prepare: { company, numbers in addCoordinator(to: &company, &numbers) },
      plant: { company, _ in
        company.roles[0]["holders"] = ""
        return ["調整役"]
      }),
    Mutation("GAP106", "a whole unit is the main owner") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] = company.tasks[index]["department"] ?? ""
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    },
    Mutation("GAP110", "a unit without tasks") { company, _ in
      company.departments.append(["name": "新規課", "level": "課", "parent": "本部"])
      return ["新規課"]
    },
    Mutation(
      "GAP111", "somebody without a part",
      prepare: { company, _ in company.tasks[0]["inform"] = "本部長子" },
      plant: { company, numbers in
        let unit = company.unitNames.randomElement(using: &numbers) ?? ""
        company.people.append(["id": "P999", "name": "余田", "department": unit, "post": "担当"])
        return ["余田"]
      }),
    Mutation(
      "GAP112", "a role without a part",
      prepare: { company, numbers in addCoordinator(to: &company, &numbers) },
      plant: { company, _ in
        company.roles.append(["name": "通訳", "holders": company.people[1]["name"] ?? ""])
        return ["通訳"]
      }),
    Mutation("GAP119", "a declared vacancy") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] = "{vacancy}欠員 2026-06-30"
      return [company.title(index)]
    },
  ]

  static func addCoordinator(to company: inout RandomCompany, _ numbers: inout SeededNumbers) {
    company.heads.append("調整役")
    let index = company.randomTask(&numbers)
    company.tasks[index]["調整役"] = "R"
    company.roles.append(["name": "調整役", "holders": company.tasks[index]["main"] ?? ""])
  }

  /// Gaps of days and amounts.
  private static let periodGaps: [Mutation] = [
    Mutation(
      "GAP107", "somebody has left",
      prepare: { company, _ in
        company.addPersonColumn("until") { index, _ in index % 3 == 0 ? "2027-03-31" : "" }
      },
      plant: { company, numbers in
        let index = company.people.indices.dropFirst().randomElement(using: &numbers) ?? 1
        company.people[index]["until"] = "2026-03-31"
        let name = company.people[index]["name"]
        return company.tasks.filter { $0["main"] == name || $0["decide"] == name }.compactMap { $0["task"] }
      }),
    Mutation(
      "GAP107", "the decider's time is over",
      prepare: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["main"] = "\(company.tasks[index]["main"] ?? "")(2026-04-01～)"
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["decide"] = "\(company.tasks[index]["decide"] ?? "")(～2026-03-31)"
        return [company.title(index)]
      }),
    Mutation(
      "GAP108", "a band without a decider", prepare: { company, numbers in addBands(to: &company, &numbers) },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["amount"] != nil }
        company.tasks[index]["decide"] = ""
        return [company.title(index)]
      }),
    Mutation(
      "GAP109", "bands overlap at the border",
      prepare: { company, numbers in addBands(to: &company, &numbers) },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["amount"]?.contains("超") ?? false }
        company.tasks[index]["amount"] = company.tasks[index]["amount"]?.replacing("超", with: "以上")
        return [company.title(index)]
      }),
    Mutation(
      "GAP109", "bands leave a hole at the border",
      prepare: { company, numbers in addBands(to: &company, &numbers) },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["amount"]?.contains("以下") ?? false }
        company.tasks[index]["amount"] = company.tasks[index]["amount"]?.replacing("以下", with: "未満")
        return [company.title(index)]
      }),
    Mutation(
      "GAP113", "days between two main owners",
      prepare: { company, numbers in
        let index = company.randomTask(&numbers)
        succeed(index, in: &company, until: "2026-09-30", from: "2026-10-01")
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["main"]?.contains("～") == false }
        succeed(index, in: &company, until: "2026-09-29", from: "2026-10-01")
        return [company.title(index)]
      }),
    Mutation(
      "GAP117", "a rota of one, or of a unit",
      prepare: { company, numbers in
        company.heads.append("rotation")
        for index in company.tasks.indices where index % 4 == 1 {
          company.tasks[index]["rotation"] =
            "\(company.tasks[index]["main"] ?? "")、\(company.tasks[index]["sub"] ?? "")"
        }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["rotation"] != nil }
        let holder = Bool.random(using: &numbers) ? "main" : "department"
        company.tasks[index]["rotation"] = company.tasks[index][holder] ?? ""
        return [company.title(index)]
      }),
  ]

  private static func addBands(to company: inout RandomCompany, _ numbers: inout SeededNumbers) {
    company.heads.append("amount")
    for unit in company.unitNames {
      let members = company.members(of: unit)
      for (band, decider) in [
        ("50万円以下", "\(unit)長"), ("50万円超100万円以下", "\(unit)長"), ("100万円超", "本部長子"),
      ].shuffled(using: &numbers) {
        company.tasks.append([
          "task": "\(unit)の購入", "category": "購買", "department": unit, "main": members[0],
          "sub": members[1], "decide": decider, "amount": band,
        ])
      }
    }
  }

  private static func succeed(_ index: Int, in company: inout RandomCompany, until: String, from: String) {
    let (first, second) = (company.tasks[index]["main"] ?? "", company.tasks[index]["sub"] ?? "")
    company.tasks[index]["main"] = "\(first)(～\(until))、\(second)(\(from)～)"
  }
}
