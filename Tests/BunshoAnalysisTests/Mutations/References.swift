// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let references: [Mutation] = referencesOfReading + referencesOfTables + referencesOfWaivers

  /// What an importer met: the cell says so, as `TableLiteral` writes it.
  private static let referencesOfReading: [Mutation] = [
    Mutation("REF101", "a name the roster does not have") { company, numbers in
      company.tasks[company.randomTask(&numbers)]["sub"] = "{unknown-person:総務課員1}佐籐 健一"
      return ["佐籐 健一"]
    },
    Mutation("REF101", "the same name in two cells") { company, numbers in
      for index in company.tasks.indices.shuffled(using: &numbers).prefix(2) {
        company.tasks[index]["inform"] = "{unknown-person}佐籐 健一"
      }
      return ["佐籐 健一"]
    },
    Mutation("REF102", "a family name two people have") { company, numbers in
      company.tasks[company.randomTask(&numbers)]["consult"] = "{ambiguous-person:佐藤 一、佐藤 二}佐藤"
      return ["佐藤"]
    },
    Mutation("REF103", "a role nobody has listed", prepare: addRole) { company, numbers in
      company.tasks[company.randomTask(&numbers)]["consult"] = "{unknown-role:監査役}監査委員"
      return ["監査委員"]
    },
    Mutation("REF104", "a unit nobody has listed") { company, numbers in
      company.tasks[company.randomTask(&numbers)]["inform"] = "{unknown-department:総務課}総務一課"
      return ["総務一課"]
    },
    Mutation("REF106", "a mark without a meaning", prepare: addRole) { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["監査役"] = "{unknown-mark:R、A、C、I}Q"
      return [company.title(index)]
    },
    Mutation("REF107", "a letter of another script", prepare: addRole) { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["監査役"] = "{look-alike:C}C"
      return [company.title(index)]
    },
    Mutation("REF109", "marks nobody can settle", prepare: addRole) { company, numbers in
      company.tasks[company.randomTask(&numbers)]["監査役"] = "{ambiguous-marks:◇、▽}◇"
      return ["example"]
    },
    Mutation("REF110", "an id that is taken") { company, numbers in
      let index = company.tasks.indices.dropFirst().randomElement(using: &numbers) ?? 1
      company.tasks[index]["id"] = "{duplicate-id}\(company.tasks[0]["id"] ?? "")"
      return [company.title(index)]
    },
    Mutation("REF113", "a parent's name that fits two units") { company, numbers in
      let index = company.departments.indices.dropFirst().randomElement(using: &numbers) ?? 1
      company.departments[index]["parent"] = "{ambiguous-parent:東/本部、西/本部}本部"
      return ["本部"]
    },
    Mutation("REF114", "a name written in two ways") { company, numbers in
      let index = company.randomTask(&numbers)
      let name = company.tasks[index]["main"] ?? ""
      company.tasks[index]["main"] = "{variant:\(name)}\(name) "
      return [name]
    },
    Mutation("REF115", "people who are not named") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["consult"] = "{uncounted}他2名"
      return [company.title(index)]
    },
    Mutation("REF116", "a blank in a column that groups") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["category"] = "{blank}"
      return [company.title(index)]
    },
    Mutation("REF117", "a record with another number of fields") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["importance"] = "{ragged}3"
      return ["example"]
    },
    Mutation("REF117", "a quotation mark at a strange place") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["importance"] = "{stray-quote}3"
      return ["example"]
    },
    Mutation("REF118", "a value nobody can read") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["hours"] = "{unreadable}たくさん"
      return [company.title(index)]
    },
    Mutation("REF119", "a character only this machine knows") { company, numbers in
      let index = company.randomTask(&numbers)
      let title = company.title(index)
      company.tasks[index]["task"] = "{private-use}\(title)"
      return [title]
    },
    Mutation("REF120", "content that was not interpreted") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["importance"] = "{ignored}3"
      return ["example"]
    },
    Mutation("REF121", "an output from other input") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["importance"] = "{stale}3"
      return ["example"]
    },
  ]

  /// A role that has a listed holder and is told of every third task.
  private static let addRole: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = { company, _ in
    company.roles = [["name": "監査役", "holders": "本部長子"]]
    company.addColumn("監査役") { index, _ in index % 3 == 0 ? "I" : "" }
  }

  private static let referencesOfTables: [Mutation] = [
    Mutation("REF105", "a link to no task", prepare: addPredecessors) { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["predecessor"] = "T999"
      return [company.title(index)]
    },
    Mutation("REF105", "two links to no task beside a good one", prepare: addPredecessors) {
      company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["predecessor"] = "\(company.tasks[0]["id"] ?? "")、T998、消えた業務"
      return [company.title(index), company.title(index)]
    },
    Mutation("REF108", "letters that do not go together", prepare: addLetters) { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["監査役"] = ["S/C", "A/S", "A/C"].randomElement(using: &numbers)
      return [company.title(index)]
    },
    Mutation(
      "REF111", "everybody is staff",
      prepare: { company, numbers in
        addRole(&company, &numbers)
        // A generic name of which the list says who fills it.
        company.roles.append([
          "name": "メンバー", "holders": company.members(of: company.unitNames[0]).joined(separator: "、"),
        ])
        company.addColumn("メンバー") { index, _ in index == 1 ? "C" : "" }
      },
      plant: { company, numbers in
        let word = ["スタッフ", "担当者", "Staff", "関係者"].randomElement(using: &numbers) ?? ""
        company.addColumn(word) { index, _ in index % 4 == 0 ? "C" : "" }
        return [word]
      }),
    Mutation("REF112", "a task that has left the list", prepare: addSourceList) { company, numbers in
      let index = company.randomTask(&numbers)
      let id = company.tasks[index]["id"] ?? ""
      company.sections = company.sections.map { section in
        section.split(separator: "\n").filter { !$0.hasPrefix("\(id) ") }.joined(separator: "\n")
      }
      return [company.title(index)]
    },
    Mutation(
      "REF112", "a row the list does not have",
      prepare: { company, numbers in
        addSourceList(&company, &numbers)
        // A third table numbers its own tasks; it does not follow the list.
      },
      plant: { company, numbers in
        var row = company.tasks[company.randomTask(&numbers)]
        (row["id"], row["task"]) = ("T900", "新しい業務")
        company.tasks.append(row)
        return ["新しい業務"]
      }),
  ]

  private static let addPredecessors: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = {
    company, _ in
    let tasks = company.tasks
    // By id and by title in turn.
    company.addColumn("predecessor") { index, _ in
      index % 3 == 0 ? "" : tasks[index - 1][index % 3 == 1 ? "id" : "task"] ?? ""
    }
  }

  private static let addLetters: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = {
    company, numbers in
    addRole(&company, &numbers)
    let lawful = ["", "C", "I", "S", "R/S", ""]
    company.addColumn("監査役") { index, _ in lawful[index % lawful.count] }
  }

  private static let addSourceList: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = {
    company, _ in
    let rows = company.tasks.map { "\($0["id"] ?? "") | \($0["task"] ?? "") | \($0["department"] ?? "")" }
    company.sections.append((["[decisions]", "id | task | department"] + rows).joined(separator: "\n"))
  }

  private static let referencesOfWaivers: [Mutation] = [
    Mutation("REF122", "nothing to allow", prepare: addWaiver) { company, numbers in
      let index = company.randomTask(&numbers) { !($0["sub"] ?? "").isEmpty }
      addLine("SPD101 | \(company.title(index)) | 増員の予定 | 部長 |", to: &company)
      return [company.title(index)]
    },
    Mutation("REF122", "a rule that is not there", prepare: addWaiver) { company, numbers in
      let index = company.randomTask(&numbers) { ($0["sub"] ?? "").isEmpty }
      addLine("single-person-wrok | \(company.title(index)) | 増員の予定 | 部長 |", to: &company)
      return [company.title(index)]
    },
    Mutation("REF123", "a day that has passed", prepare: addWaiver) { company, _ in
      company.sections = company.sections.map { $0.replacing("2026-09-30", with: "2026-03-31") }
      return [allowed(in: company)]
    },
    Mutation("REF124", "no reason", prepare: addWaiver) { company, _ in
      company.sections = company.sections.map { $0.replacing("10月に増員", with: "") }
      return [allowed(in: company)]
    },
    Mutation("REF124", "nobody answers for it", prepare: addWaiver) { company, _ in
      company.sections = company.sections.map { $0.replacing("本部長子", with: " ") }
      return [allowed(in: company)]
    },
  ]

  /// A task without backup that somebody allows, until a day to come.
  private static let addWaiver: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = {
    company, numbers in
    let index = company.randomTask(&numbers)
    company.tasks[index]["sub"] = ""
    addLine("SPD101 | \(company.title(index)) | 10月に増員 | 本部長子 | 2026-09-30", to: &company)
  }

  private static func addLine(_ line: String, to company: inout RandomCompany) {
    if let section = company.sections.firstIndex(where: { $0.hasPrefix("[waivers]") }) {
      company.sections[section] += "\n" + line
    } else {
      company.sections.append("[waivers]\nrule | subject | reason | owner | until\n" + line)
    }
  }

  /// The task that `addWaiver` allows to have no backup.
  private static func allowed(in company: RandomCompany) -> String {
    company.tasks.first { ($0["sub"] ?? "").isEmpty }?["task"] ?? ""
  }
}
