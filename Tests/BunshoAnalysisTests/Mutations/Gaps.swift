// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let gaps: [Mutation] = [
    Mutation("GAP101", "nobody does a task") { company, numbers in
      let index = company.randomTask(&numbers)
      company.tasks[index]["main"] = ""
      company.tasks[index]["sub"] = ""
      return [company.title(index)]
    }
  ]
}
