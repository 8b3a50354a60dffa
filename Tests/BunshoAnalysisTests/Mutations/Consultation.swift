// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let consultation: [Mutation] = [
    Mutation("CNS101", "only advisers are left") { company, numbers in
      let index = company.randomTask(&numbers)
      for part in ["main", "sub", "decide"] { company.tasks[index][part] = "" }
      return [company.title(index)]
    },
    Mutation("CNS102", "five are consulted") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["consult"] = company.others(5, than: index, &numbers)
      return [company.title(index)]
    },
    Mutation("CNS103", "nine are informed") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["inform"] = company.others(9, than: index, &numbers)
      return [company.title(index)]
    },
    Mutation("CNS104", "nobody hears of a task") { company, numbers in
      let index = company.randomTask(&numbers)
      (company.tasks[index]["consult"], company.tasks[index]["inform"]) = ("", "")
      return [company.title(index)]
    },
    Mutation("CNS104", "the next step of another unit is not told") { company, numbers in
      company.addColumn("predecessor") { _, _ in "" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      let unit = company.tasks[index]["department"]
      let next = company.randomTask(&numbers) { $0["department"] != unit }
      company.tasks[next]["predecessor"] = company.tasks[index]["id"]
      (company.tasks[index]["consult"], company.tasks[index]["inform"]) = ("", "")
      return [company.title(index)]
    },
    Mutation("CNS105", "a row of a matrix is filled") { company, _ in
      company.sections.append(matrix(full: []))
    } plant: { company, numbers in
      let full = Set((0..<4).map { _ in Int.random(in: 0..<8, using: &numbers) })
      company.sections[company.sections.count - 1] = matrix(full: full)
      return full.map { "協定\($0)の締結" }
    },
    Mutation("CNS106", "one person is asked about most tasks") { company, numbers in
      let adviser = "本部長子"
      for index in company.tasks.indices.shuffled(using: &numbers).prefix(company.tasks.count * 7 / 10) {
        let known = company.tasks[index]["consult"] ?? ""
        company.tasks[index]["consult"] = known.isEmpty ? adviser : "\(known)、\(adviser)"
      }
      return [adviser]
    },
    Mutation("CNS107", "somebody new is only consulted and informed") { company, numbers in
      company.people.append(["id": "P999", "name": "相談役", "department": "本部", "post": "相談役"])
    } plant: { company, numbers in
      for (turn, index) in company.tasks.indices.shuffled(using: &numbers).prefix(5).enumerated() {
        let part = turn % 2 == 0 ? "consult" : "inform"
        let known = company.tasks[index][part] ?? ""
        company.tasks[index][part] = known.isEmpty ? "相談役" : "\(known)、相談役"
      }
      return ["相談役"]
    },
    Mutation("CNS108", "the doers became supporters") { company, _ in
      company.addColumn("support") { index, task in index % 4 == 0 ? task["sub"] ?? "" : "" }
    } plant: { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["support"] = company.tasks[index]["main"]
      (company.tasks[index]["main"], company.tasks[index]["sub"]) = ("", "")
      return [company.title(index)]
    },
  ]

  /// A matrix of eight tasks and five columns; in the rows named all are filled.
  private static func matrix(full: Set<Int>) -> String {
    (["[decisions]", "task | 主査 | 書記 | 法務 | 会計 | 監事"]
      + (0..<8).map { index in
        let marks = full.contains(index) ? ["A", "R", "C", "C", "I"] : ["A", "R", "C", "I", ""]
        // Every column has marks somewhere.
        let row = full.contains(index) || index % 2 == 0 ? marks : ["A", "R", "C", "", "I"]
        return "協定\(index)の締結 | " + row.joined(separator: " | ")
      }).joined(separator: "\n")
  }
}

extension RandomCompany {
  /// The names of so many people without a part in a task, for one cell.
  func others(_ count: Int, than index: Int, _ numbers: inout SeededNumbers) -> String {
    let busy = ["main", "sub", "decide", "consult", "inform"].compactMap { tasks[index][$0] }
    return people.compactMap { $0["name"] }.filter { !busy.contains($0) }.shuffled(using: &numbers)
      .prefix(count).joined(separator: "、")
  }
}
