// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let duplicates: [Mutation] = partDuplicates + workDuplicates

  /// Duplicates within a task.
  private static let partDuplicates: [Mutation] = [
    Mutation("DUP101", "two main owners") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] =
        "\(company.tasks[index]["main"] ?? "")、\(company.tasks[index]["sub"] ?? "")"
      return [company.title(index)]
    },
    Mutation("DUP102", "two deciders") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["decide"] = "\(company.tasks[index]["decide"] ?? "")、本部長子"
      return [company.title(index)]
    },
    Mutation("DUP107", "somebody named twice") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["sub"] = "{repeated}\(company.tasks[index]["sub"] ?? "")"
      return [company.title(index)]
    },
    Mutation(
      "DUP111", "who decides or does it is informed",
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        let strong = Bool.random(using: &numbers) ? "decide" : "main"
        let weak = strong == "main" && Bool.random(using: &numbers) ? "consult" : "inform"
        company.tasks[index][weak] = company.tasks[index][strong] ?? ""
        return [company.title(index)]
      }),
    Mutation(
      "DUP112", "four do a task",
      prepare: { company, _ in
        company.heads.append("execute")
        for index in company.tasks.indices {
          let others = others(in: company, besides: company.tasks[index]["main"])
          company.tasks[index]["execute"] = others.prefix(2).joined(separator: "、")
        }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        let others = others(in: company, besides: company.tasks[index]["main"])
        company.tasks[index]["execute"] = others.prefix(3).joined(separator: "、")
        return [company.title(index)]
      }),
  ]

  private static func others(in company: RandomCompany, besides name: String?) -> [String] {
    company.people.compactMap { $0["name"] }.filter { $0 != name }
  }

  /// Duplicates between tasks and units.
  private static let workDuplicates: [Mutation] = [
    Mutation("DUP103", "a task listed twice") { company, numbers in
      var row = company.tasks[company.randomTask(&numbers)]
      row["id"] = "T999"
      row["task"] = "(1) \(row["task"] ?? "")業務"
      company.tasks.append(row)
      return [row["task"] ?? ""]
    },
    Mutation("DUP104", "a task of two units") { company, numbers in
      var row = company.tasks[company.randomTask(&numbers)]
      row["id"] = "T999"
      let unit = company.unitNames.filter { $0 != row["department"] }.randomElement(using: &numbers) ?? ""
      let doers = [row["main"], row["sub"]]
      row["department"] = unit
      row["main"] = company.members(of: unit).first { !doers.contains($0) } ?? ""
      row["sub"] = ""
      company.tasks.append(row)
      return [row["task"] ?? ""]
    },
    Mutation(
      "DUP106", "two units approach the same customers",
      prepare: { company, _ in
        company.heads += ["tags", "channel", "audience"]
        for index in company.tasks.indices where index % 3 == 0 {
          company.tasks[index]["tags"] = "顧客接点"
          company.tasks[index]["channel"] = "メール"
          company.tasks[index]["audience"] = "\(company.tasks[index]["department"] ?? "")の会員"
        }
      },
      plant: { company, numbers in
        let unit = company.unitNames.randomElement(using: &numbers) ?? ""
        let first = company.tasks.firstIndex { $0["tags"] != nil && $0["department"] == unit } ?? 0
        let second = company.randomTask(&numbers) { $0["tags"] == nil && $0["department"] != unit }
        for head in ["tags", "channel", "audience"] {
          company.tasks[second][head] = company.tasks[first][head]
        }
        return [company.title(max(first, second))]
      }),
    Mutation(
      "DUP108", "two units make one report",
      prepare: { company, _ in
        company.addColumn("output") { _, row in "\(row["task"] ?? "")の報告書" }
      },
      plant: { company, numbers in
        let first = company.randomTask(&numbers)
        let unit = company.tasks[first]["department"]
        let second = company.randomTask(&numbers) { $0["department"] != unit }
        company.tasks[second]["output"] = company.tasks[first]["output"]
        for head in ["consult", "inform"] { company.tasks[second][head] = company.tasks[first][head] }
        return [company.title(max(first, second))]
      }),
    Mutation(
      "DUP109", "the rest belongs to two units",
      prepare: { company, _ in company.sections.append(dutiesByUnit(of: company)) },
      plant: { company, numbers in
        let unit = company.unitNames.dropFirst().randomElement(using: &numbers) ?? ""
        company.sections[0] = company.sections[0].replacing("\(unit)の記録", with: "他課の所管に属しないこと")
        return [unit]
      }),
  ]
}
