// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  /// Gaps of what a whole organisation should have.
  static let catalogueGaps: [Mutation] = [
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
        addCoordinator(to: &company, &numbers)
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
        company.sections.append(dutiesByUnit(of: company))
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
  static func dutiesByUnit(of company: RandomCompany) -> String {
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
