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
      prepare: { company, numbers in addRole(to: &company, &numbers) },
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
      prepare: { company, numbers in addRole(to: &company, &numbers) },
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

  private static func addRole(to company: inout RandomCompany, _ numbers: inout SeededNumbers) {
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

  /// Gaps of what a whole organisation should have.
  private static let catalogueGaps: [Mutation] = [
    Mutation(
      "GAP114", "a standard function is nowhere",
      prepare: { company, _ in
        let unit = company.unitNames[0]
        let members = company.members(of: unit)
        for name in ["総務室", "経理室"] {
          company.departments.append(["name": name, "level": "課", "parent": "本部"])
        }
        for function in functions {
          company.tasks.append([
            "task": function, "department": unit, "main": members[0], "sub": members[1],
            "decide": "\(unit)長",
          ])
        }
      },
      plant: { company, numbers in
        let open = ["採用の面接", "受注の記録", "展示会の広告", "端末とネットワークの保守"]
        // A unit of the random company may be the function itself.
        let units = company.unitNames.joined()
        let fits = open.filter { title in
          switch title {
          case "受注の記録": !units.contains("営業")
          case "展示会の広告": !units.contains("広報")
          case "端末とネットワークの保守": !units.contains("情報")
          default: true
          }
        }
        let title = fits.randomElement(using: &numbers) ?? ""
        company.tasks.removeAll { $0["task"] == title }
        return ["example"]
      }),
    Mutation(
      "GAP115", "fifty people and no health officer",
      prepare: { company, numbers in
        addRole(to: &company, &numbers)
        company.roles += [["name": "産業医"], ["name": "衛生管理者"]]
        for number in company.people.count..<50 {
          company.people.append(["name": "増員\(number)", "department": "本部"])
        }
      },
      plant: { company, _ in
        company.roles.removeAll { $0["name"] == "衛生管理者" }
        return ["example"]
      }),
    Mutation(
      "GAP116", "the branch has no catch-all",
      prepare: { company, _ in
        company.sections.append(duties(of: company))
      },
      plant: { company, _ in
        company.sections[0] = company.sections[0].replacing("その他他の所管に属しないこと", with: "統計の整理")
        return ["本部"]
      }),
    Mutation(
      "GAP118", "a privacy duty is missing",
      prepare: { company, _ in
        addTagged("個人情報", ["名簿の更新"] + privacy, to: &company)
      },
      plant: { company, numbers in
        let title = privacy.randomElement(using: &numbers) ?? ""
        if Bool.random(using: &numbers) {
          company.tasks.removeAll { $0["task"] == title }
        } else if let index = company.tasks.firstIndex(where: { $0["task"] == title }) {
          for kind in ["main", "sub", "decide"] { company.tasks[index][kind] = "" }
        }
        return ["example"]
      }),
    Mutation(
      "GAP120", "a quality responsibility is missing",
      prepare: { company, _ in
        addTagged("ISO 9001", quality, to: &company)
      },
      plant: { company, numbers in
        let title = quality.randomElement(using: &numbers) ?? ""
        company.tasks.removeAll { $0["task"] == title }
        return ["example"]
      }),
    Mutation(
      "GAP121", "nobody verifies",
      prepare: { company, numbers in
        company.sections.append("[scheme]\nraci-vs")
        company.heads += ["tags", "verify"]
        for index in company.tasks.indices where index % 3 == 0 {
          company.tasks[index]["tags"] = "中核、要検証"
          company.tasks[index]["verify"] = "本部長子"
        }
      },
      plant: { company, numbers in
        let index = company.randomTask(&numbers) { $0["tags"] != nil }
        company.tasks[index]["verify"] = ""
        return [company.title(index)]
      }),
  ]

  private static let functions = [
    "社内規程の改定", "採用の面接", "月次の決算", "受注の記録", "展示会の広告", "端末とネットワークの保守",
  ]
  private static let privacy = ["取扱責任者の選任", "取扱者の登録", "漏えい時の報告", "台帳の定期点検"]
  private static let quality = ["規格への適合", "アウトプットの監視", "マネジメントレビュー", "顧客満足の向上", "変更の管理"]

  /// Every unit has a duty, the first one the catch-all.
  static func duties(of company: RandomCompany) -> String {
    let rows = company.unitNames.enumerated().map { index, unit in
      "\(unit) | \(unit)の統計\n\(unit) | \(index == 0 ? "その他他の所管に属しないこと" : "\(unit)の記録")"
    }
    return "[duties]\ndepartment | duty\n" + rows.joined(separator: "\n")
  }

  private static func addTagged(_ tag: String, _ titles: [String], to company: inout RandomCompany) {
    company.heads.append("tags")
    let unit = company.unitNames[0]
    let members = company.members(of: unit)
    for title in titles {
      company.tasks.append([
        "task": title, "department": unit, "main": members[0], "sub": members[1], "decide": "\(unit)長",
        "tags": tag,
      ])
    }
  }
}
