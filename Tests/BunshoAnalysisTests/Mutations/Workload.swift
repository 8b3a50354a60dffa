// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let workload: [Mutation] = workloadOfHours + workloadOfPosts + workloadOfParts

  private static let workloadOfHours: [Mutation] = [
    Mutation("LOD101", "somebody's hours are doubled and more") { company, numbers in
      let member = company.randomMember(&numbers)
      let index = company.randomTask(&numbers) { $0["main"] == member }
      (company.tasks[index]["frequency"], company.tasks[index]["hours"]) = ("日次", "12")
      return [member]
    },
    Mutation("LOD101", "somebody can give an hour a month") { company, numbers in
      let member = company.randomMember(&numbers)
      company.setPerson(member, "capacity", "1")
      return [member]
    },
    Mutation("LOD102", "a backup owner has no room for the person they cover") { company, numbers in
      let index = company.randomTask(&numbers)
      let main = company.tasks[index]["main"] ?? ""
      let sub = company.tasks[index]["sub"] ?? ""
      (company.tasks[index]["frequency"], company.tasks[index]["hours"]) = ("日次", "6")
      // The one who is covered can do it; the one who covers has little time.
      company.setPerson(main, "capacity", "200")
      let own = company.hours(of: sub)
      company.setPerson(sub, "capacity", "\((own + 1000) / 12)")
      return [sub]
    },
    Mutation("LOD110", "one person gets a task of many hours") { company, numbers in
      let index = company.randomTask(&numbers)
      let main = company.tasks[index]["main"] ?? ""
      (company.tasks[index]["frequency"], company.tasks[index]["hours"]) = ("日次", "6")
      return [main]
    },
    Mutation("LOD111", "nearly all hours of a unit are one task's") { company, numbers in
      let index = company.randomTask(&numbers)
      (company.tasks[index]["frequency"], company.tasks[index]["hours"]) = ("日次", "30")
      return [company.tasks[index]["department"] ?? ""]
    },
  ]

  private static let workloadOfPosts: [Mutation] = [
    Mutation("LOD103", "a second post comes on top") { company, _ in
      company.addPersonColumn("share") { _, _ in "1" }
      company.addPersonColumn("concurrent") { _, _ in "" }
    } plant: { company, numbers in
      let member = company.randomMember(&numbers)
      company.addPost(member, in: company.otherUnit(than: member, &numbers), ["share": "0.3"])
      return [member]
    },
    Mutation("LOD104", "a third project") { company, numbers in
      company.addProjects(3)
      company.addPersonColumn("concurrent") { _, _ in "" }
      for member in company.allMembers.prefix(4) {
        company.addPost(member, in: "企画0", [:])
        company.addPost(member, in: "企画1", [:])
      }
    } plant: { company, numbers in
      let member = company.allMembers.prefix(4).randomElement(using: &numbers) ?? ""
      company.addPost(member, in: "企画2", [:])
      return [member]
    },
    Mutation("LOD104", "a third project by a task of it") { company, _ in
      company.addProjects(3)
      company.addPersonColumn("concurrent") { _, _ in "" }
      for member in company.allMembers.prefix(4) {
        company.addPost(member, in: "企画0", [:])
        company.addPost(member, in: "企画1", [:])
      }
    } plant: { company, numbers in
      let member = company.allMembers.prefix(4).randomElement(using: &numbers) ?? ""
      var task = company.tasks[company.randomTask(&numbers) { $0["main"] == member }]
      (task["id"], task["task"], task["department"]) = ("X1", "企画2の素案", "企画2")
      company.tasks.append(task)
      // The backup owner works in it, but in no other.
      company.tasks[company.tasks.count - 1]["sub"] = "本部長子"
      return [member]
    },
    Mutation("LOD105", "three more posts and roles") { company, _ in
      company.addPersonColumn("concurrent") { _, _ in "" }
      for role in ["安全管理者", "文書管理者", "防火管理者"] { company.addRole(role) }
    } plant: { company, numbers in
      let member = company.randomMember(&numbers)
      company.setPerson(member, "roles", "安全管理者、文書管理者")
      company.addPost(member, in: company.otherUnit(than: member, &numbers), ["post": "主任"])
      return [member]
    },
    Mutation("LOD113", "a category is left to people with another main post") { company, _ in
      company.addPersonColumn("concurrent") { _, _ in "" }
    } plant: { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      let category = ["定例", "企画", "運用"].randomElement(using: &numbers) ?? ""
      let guests = company.people.filter { $0["post"] == "担当" && $0["department"] != unit }
        .compactMap { $0["name"] }.shuffled(using: &numbers).prefix(2)
      for guest in guests { company.addPost(guest, in: unit, [:]) }
      for index in company.tasks.indices
      where company.tasks[index]["department"] == unit && company.tasks[index]["category"] == category {
        company.tasks[index]["main"] = guests.first
        company.tasks[index]["sub"] = guests.last
      }
      return [unit]
    },
  ]

  private static let workloadOfParts: [Mutation] = [
    Mutation("LOD106", "one person does four fifths of a unit") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      company.fillUnit(unit, to: 10)
      let member = company.members(of: unit).randomElement(using: &numbers) ?? ""
      company.give(member, "main", share: 0.8, of: unit, &numbers)
      return [member]
    },
    Mutation("LOD107", "somebody who is not the head decides two thirds of a unit") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      company.fillUnit(unit, to: 10)
      let member = company.members(of: unit).randomElement(using: &numbers) ?? ""
      company.give(member, "decide", share: 0.66, of: unit, &numbers)
      return [member]
    },
    Mutation("LOD108", "a head does more than half of the work") { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      company.fillUnit(unit, to: 10)
      company.give("\(unit)長", "main", share: 0.6, of: unit, &numbers)
      return ["\(unit)長"]
    },
    Mutation("LOD109", "a column of a matrix is filled") { company, numbers in
      company.sections.append(matrixSection(legal: { $0 % 3 == 0 }))
    } plant: { company, numbers in
      company.sections[company.sections.count - 1] = matrixSection(legal: { _ in true })
      return ["法務"]
    },
    Mutation("LOD112", "one person works in five fields") { company, _ in
      company.spreadCategories()
    } plant: { company, numbers in
      let unit = company.unitNames.randomElement(using: &numbers) ?? ""
      company.fillUnit(unit, to: 10)
      company.spreadCategories()
      let member = company.members(of: unit).randomElement(using: &numbers) ?? ""
      var left: Set = ["甲", "乙", "丙", "丁", "戊"]
      for index in company.tasks.indices {
        guard company.tasks[index]["department"] == unit,
          left.remove(company.tasks[index]["category"] ?? "") != nil
        else { continue }
        company.tasks[index]["main"] = member
      }
      return [member]
    },
  ]

  /// A matrix of twelve tasks beside the list; legal is informed where the closure says so.
  private static func matrixSection(legal: (Int) -> Bool) -> String {
    (["[decisions]", "task | 主査 | 書記 | 法務"]
      + (0..<12).map { index in
        let (first, second) = index % 2 == 0 ? ("R", "") : ("", "R")
        return "協定\(index)の締結 | \(first) | \(second) | \(legal(index) ? "I" : "")"
      }).joined(separator: "\n")
  }
}

extension RandomCompany {
  /// A random person who is no head and has a task.
  func randomMember(_ numbers: inout SeededNumbers) -> String {
    tasks.compactMap { $0["main"] }.randomElement(using: &numbers) ?? ""
  }

  /// Everybody who is no head, in the order of the roster.
  var allMembers: [String] { people.filter { $0["post"] == "担当" }.compactMap { $0["name"] } }

  /// A unit that is not a person's.
  func otherUnit(than person: String, _ numbers: inout SeededNumbers) -> String {
    let own = people.first { $0["name"] == person }?["department"]
    return unitNames.filter { $0 != own }.randomElement(using: &numbers) ?? ""
  }

  /// Writes a cell of the first row of a person.
  mutating func setPerson(_ name: String, _ head: String, _ value: String) {
    guard let index = people.firstIndex(where: { $0["name"] == name }) else { return }
    people[index][head] = value
  }

  /// Adds a second post.
  mutating func addPost(_ name: String, in unit: String, _ cells: Row) {
    people.append(
      ["name": name, "department": unit, "concurrent": "兼務"].merging(cells) { _, cell in cell })
  }

  /// Adds projects 「企画0」, 「企画1」 … with a task each for the head of the first unit.
  mutating func addProjects(_ count: Int) {
    departmentHeads.append("kind")
    for index in 0..<count {
      departments.append(["id": "J\(index)", "name": "企画\(index)", "kind": "project"])
    }
  }

  /// Adds a role that the head office's head fills.
  mutating func addRole(_ name: String) {
    let head = departments.first?["head"] ?? ""
    roles.append(["name": name, "holders": roles.isEmpty ? head : ""])
  }

  /// The hours a year of the tasks of which a person is the main owner.
  func hours(of person: String) -> Double {
    let runs = ["日次": 240.0, "週次": 52, "月次": 12, "四半期": 4, "年次": 1]
    return tasks.filter { $0["main"] == person }.reduce(0) {
      $0 + (runs[$1["frequency"] ?? ""] ?? 0) * (Double($1["hours"] ?? "") ?? 0)
    }
  }

  /// Repeats tasks of a unit under other titles until there are so many.
  mutating func fillUnit(_ unit: String, to count: Int) {
    let own = tasks.filter { $0["department"] == unit }
    for (index, task) in own.prefix(max(0, count - own.count)).enumerated() {
      var more = task
      (more["id"], more["task"]) = ("Z\(index)", "\(task["task"] ?? "")の補足")
      tasks.append(more)
    }
  }

  /// Gives a person a part in at least so large a share of a unit's tasks, at random.
  mutating func give(
    _ person: String, _ part: String, share: Double, of unit: String, _ numbers: inout SeededNumbers
  ) {
    let own = tasks.indices.filter { tasks[$0]["department"] == unit }
    let count = Int((share * Double(own.count)).rounded(.up))
    for index in own.shuffled(using: &numbers).prefix(count) { tasks[index][part] = person }
  }

  /// Gives the tasks of each unit one of six categories by turns; nobody has more than three of them.
  mutating func spreadCategories() {
    var turn: [String: Int] = [:]
    for index in tasks.indices {
      let unit = tasks[index]["department"] ?? ""
      tasks[index]["category"] = ["甲", "乙", "丙", "丁", "戊", "己"][turn[unit, default: 0] % 6]
      turn[unit, default: 0] += 1
    }
  }
}
