// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let segregation: [Mutation] = [
    Mutation("SOD101", "one person orders and accepts") { company, numbers in
      pairOfTasks("発注", "検収", in: &company, &numbers) { first, second in
        second["main"] = first["main"]
        return first["main"]
      }
    },
    Mutation("SOD101", "a role brings payment and reconciliation into one hand") { company, numbers in
      pairOfTasks("支払の実行", "銀行残高の照合", in: &company, &numbers) { first, second in
        second["main"] = "照合係"
        return first["main"]
      }
    },
    Mutation("SOD102", "who enters invoices covers their approval") { company, numbers in
      pairOfTasks("請求書の入力", "請求書の承認", in: &company, &numbers) { first, second in
        second["sub"] = first["main"]
        return first["main"]
      }
    },
    Mutation(
      "SOD102", "the deputy of the roster has the other duty",
      prepare: { company, _ in company.addPersonColumn("deputy") { _, _ in "" } },
      plant: { company, numbers in
        var approver: String?
        let found = pairOfTasks("仕訳の入力", "残高照合", in: &company, &numbers) { first, second in
          approver = second["main"]
          return first["main"]
        }
        let index = company.people.firstIndex { $0["name"] == approver }
        if let index { company.people[index]["deputy"] = found.first }
        return found
      }),
    Mutation("SOD103", "who pays decides the payment") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["task"] = "\(company.title(index))(支払)"
      company.tasks[index]["decide"] = company.tasks[index]["main"]
      return [company.title(index)]
    },
    Mutation(
      "SOD103", "the drafter decides a tagged case",
      prepare: { company, _ in company.addColumn("tags") { index, _ in index % 3 == 0 ? "要牽制" : "" } },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["tags"] == "要牽制" }
        company.addColumn("draft") { other, row in other == index ? row["decide"] ?? "" : "" }
        return [company.title(index)]
      }),
    Mutation("SOD104", "the main owner decides") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["decide"] = company.tasks[index]["main"]
      return [company.title(index)]
    },
    Mutation(
      "SOD105", "an acceptance tells no control",
      prepare: { company, _ in
        company.tasks[0]["task"] = "支払"
        company.tasks[0]["decide"] = company.tasks[0]["main"]
        company.sections.append(
          """
          [waivers]
          rule | subject | reason
          SOD103 | 支払 | 課長が毎月照合し記録する。部長が承認。残余リスクは小さい
          """)
      },
      plant: { company, _ in
        company.sections[0] += "\nSOD101 | 支払 | 人が足りないため"
        return ["支払"]
      }),
    Mutation(
      "SOD106", "the main owner owns the control",
      prepare: { company, _ in company.addColumn("controlOwner") { _, row in row["decide"] ?? "" } },
      plant: { company, numbers in
        let index = company.randomTask(&numbers)
        company.tasks[index]["controlOwner"] = company.tasks[index]["main"]
        return [company.title(index)]
      }),
  ]

  /// Makes the two duties of a pair of two tasks of one unit, main owners and backups all apart from each other, and
  /// lets the closure bring them into one hand; returns the name it gives.
  private static func pairOfTasks(
    _ first: String, _ second: String, in company: inout RandomCompany, _ numbers: inout SeededNumbers,
    _ join: (inout RandomCompany.Row, inout RandomCompany.Row) -> String?
  ) -> [String] {
    let unit = company.unitNames.randomElement(using: &numbers) ?? ""
    let places = company.tasks.indices.filter { company.tasks[$0]["department"] == unit }.shuffled(
      using: &numbers)
    let members = company.members(of: unit).shuffled(using: &numbers)
    guard places.count > 1, members.count > 3 else { return [] }
    for (place, title) in zip(places, [first, second]) {
      company.tasks[place]["task"] = "\(unit)の\(title)"
      company.tasks[place]["category"] = "経理"
      company.tasks[place]["category2"] = "日常"
    }
    company.tasks[places[0]]["main"] = members[0]
    company.tasks[places[0]]["sub"] = members[2]
    company.tasks[places[1]]["main"] = members[1]
    company.tasks[places[1]]["sub"] = members[3]
    var rows = (company.tasks[places[0]], company.tasks[places[1]])
    let name = join(&rows.0, &rows.1)
    (company.tasks[places[0]], company.tasks[places[1]]) = rows
    if company.tasks[places[1]]["main"] == "照合係" {
      company.roles.append(["name": "照合係", "holders": name ?? ""])
    }
    return [name ?? ""]
  }
}
