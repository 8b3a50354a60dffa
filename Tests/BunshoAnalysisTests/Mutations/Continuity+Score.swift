// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  /// Faults of the 属人化 score and of the rules about manuals, credentials, handover and the layout of cover.
  static let continuityScore: [Mutation] =
    criticalSets + scores + credentials + manuals + handovers + layouts

  private static let criticalSets: [Mutation] = [
    Mutation("SPD114", "one person alone has the important tasks of a unit") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      let person = company.members(of: unit).randomElement(using: &numbers) ?? ""
      var left = 3
      for index in company.tasks.indices where company.tasks[index]["department"] == unit {
        // Three tasks of importance 5 against at most nine of 3: 15 of 42 and more.
        company.tasks[index]["importance"] = left > 0 ? "5" : "3"
        if left > 0 {
          company.tasks[index]["main"] = person
          company.tasks[index]["sub"] = ""
          left -= 1
        }
      }
      return [unit]
    }
  ]

  private static let scores: [Mutation] = [
    Mutation(
      "SPD115", "one person, no manual",
      prepare: { company, _ in
        company.addColumn("manual") { _, _ in "有" }
        company.addColumn("handoverDays") { _, _ in "3" }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["sub"] = ""
        company.tasks[index]["manual"] = "無"
        return [company.title(index)]
      }),
    Mutation(
      "SPD115", "two people, and all else bad",
      prepare: { company, _ in
        company.addColumn("manual") { _, _ in "有" }
        company.addColumn("credential") { _, task in "\(task["main"] ?? "")、\(task["sub"] ?? "")" }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["manual"] = "無"
        company.tasks[index]["importance"] = "5"
        company.tasks[index]["frequency"] = "日次"
        company.tasks[index]["credential"] = company.tasks[index]["main"]
        return [company.title(index)]
      }),
  ]

  private static let credentials: [Mutation] = [
    Mutation(
      "SPD116", "one holder is left",
      prepare: { company, numbers in
        let texts = ["なし", "総務課", ""]
        company.addColumn("credential") { index, task in
          index % 4 == 0 ? texts[index % 3] : "\(task["main"] ?? "")、\(task["sub"] ?? "")"
        }
        company.departments.append(["id": "D90", "name": "総務課", "parent": "本部", "head": "本部長子"])
        if company.departments.count(where: { $0["name"] == "総務課" }) > 1 { company.departments.removeLast() }
      },
      plant: { company, numbers in
        let picked = [0, 1].map { _ in company.randomTask(&numbers) }
        for index in picked { company.tasks[index]["credential"] = company.tasks[index]["sub"] }
        return Set(picked).map { company.title($0) }
      })
  ]

  private static let manuals: [Mutation] = [
    Mutation(
      "SPD117", "a manual is missing, another left blank",
      prepare: { company, numbers in
        company.addColumn("manual") { index, _ in index % 5 == 0 ? "作成中" : "有" }
      },
      plant: { company, numbers in
        let blank = company.randomTask(&numbers)
        let missing = company.randomTask(&numbers) { $0["task"] != company.title(blank) }
        company.tasks[blank]["manual"] = ""
        company.tasks[missing]["manual"] = "無"
        return [company.title(blank), company.title(missing)]
      }),
    Mutation(
      "SPD118", "a manual is a day too old",
      prepare: { company, numbers in
        company.addColumn("manual") { _, _ in "有" }
        company.addColumn("manualDate") { index, _ in index % 3 == 0 ? "" : "2025-04-01" }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["manualDate"] = "2025-03-31"
        return [company.title(index)]
      }),
    Mutation(
      "SPD118", "the task changed after the manual",
      prepare: { company, numbers in
        company.addColumn("manualDate") { _, _ in "2026-01-15" }
        company.addColumn("validity") { index, _ in ["2026-01-15", "2025-04-01", "2026-04-02"][index % 3] }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["validity"] = "2026-01-16"
        return [company.title(index)]
      }),
  ]

  private static let handovers: [Mutation] = [
    Mutation(
      "SPD119", "a leaver has no document",
      prepare: { company, numbers in
        // One leaves with a document, one leaves later without.
        let members = company.people.indices.filter { company.people[$0]["post"] == "担当" }
          .shuffled(using: &numbers)
        company.addPersonColumn("until") { index, _ in
          index == members[0] ? "2026-05-01" : index == members[1] ? "2026-07-01" : ""
        }
        company.addPersonColumn("handover") { index, _ in index == members[0] ? "作成中" : "" }
      },
      plant: { company, numbers in
        let leaver =
          company.people.indices.filter {
            company.people[$0]["until"] == "" && company.people[$0]["post"] == "担当"
          }.randomElement(using: &numbers) ?? 0
        company.people[leaver]["until"] = "2026-06-30"
        company.people[leaver]["handover"] = Bool.random(using: &numbers) ? "無" : ""
        return [company.people[leaver]["name"] ?? ""]
      }),
    Mutation(
      "SPD120", "a document lacks items",
      prepare: { company, numbers in
        company.addPersonColumn("handover") { index, _ in ["有", "作成中", ""][index % 3] }
        company.addPersonColumn("items") { index, _ in index % 2 == 0 ? "6" : "" }
      },
      plant: { company, numbers in
        let index =
          company.people.indices.filter {
            company.people[$0]["handover"] != "" && company.people[$0]["post"] == "担当"
          }.randomElement(using: &numbers) ?? 0
        company.people[index]["items"] = "\(Int.random(in: 0...5, using: &numbers))"
        return [company.people[index]["name"] ?? ""]
      }),
  ]

  private static let layouts: [Mutation] = [
    Mutation("SPD127", "a unit covers itself two by two") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      let people = company.members(of: unit).shuffled(using: &numbers).prefix(4)
      for (work, index) in company.tasks.indices.filter({ company.tasks[$0]["department"] == unit })
        .enumerated()
      {
        company.tasks[index]["main"] = people[work % 4]
        company.tasks[index]["sub"] = people[(work % 4) ^ 1]
      }
      return [unit]
    },
    Mutation(
      "SPD128", "a second deputy without a rank",
      prepare: { company, numbers in
        company.addColumn("tags") { index, _ in index % 2 == 0 ? "決裁" : "" }
        let before = company
        company.addColumn("deputy") { index, task in
          let deputies = before.members(of: task["department"] ?? "").filter {
            $0 != task["main"] && $0 != task["sub"]
          }
          // Where nothing is decided, any number may stand in.
          return index % 2 == 0 ? deputies[0] : deputies.joined(separator: "、")
        }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["tags"] == "決裁" }
        let second =
          company.members(of: company.tasks[index]["department"] ?? "").first {
            $0 != company.tasks[index]["main"] && $0 != company.tasks[index]["sub"]
              && $0 != company.tasks[index]["deputy"]
          } ?? ""
        company.tasks[index]["deputy"]? += "、" + second
        return [company.title(index)]
      }),
  ]
}
