// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Sums by unit and person, added up in one walk over the tasks. People work for one unit as a rule: its sum has a place
/// of its own, those of further units are looked up.
struct UnitSums<Value: AdditiveArithmetic & Comparable> {
  /// The unit a person was met in first; -1 where in none.
  private var units: [Int32]
  private var values: [Value]
  private var others: [Key: Value] = [:]

  private struct Key: Hashable {
    let unit: Int32
    let person: UInt32
  }

  /// A sum above zero.
  struct Sum {
    let unit: Department.ID
    let person: Person.ID
    let value: Value
  }

  /// Sums of so many people.
  init(people: Int) {
    units = [Int32](repeating: -1, count: people)
    values = [Value](repeating: .zero, count: people)
  }

  /// Adds to what a person has in a unit, and tells whether they had nothing there.
  @discardableResult
  mutating func add(_ value: Value, of person: Int, in unit: Int32) -> Bool {
    if units[person] == unit {
      values[person] += value
      return false
    }
    if units[person] < 0 {
      units[person] = unit
      values[person] = value
      return true
    }
    let key = Key(unit: unit, person: UInt32(person))
    let known = others[key]
    others[key] = (known ?? .zero) + value
    return known == nil
  }

  /// The sums that are wanted, by unit and person in the order of the organisation.
  func sums(where isWanted: (Int, Value) -> Bool) -> [Sum] {
    var sums: [Sum] = []
    for person in units.indices where units[person] >= 0 && isWanted(Int(units[person]), values[person]) {
      sums.append(
        Sum(unit: Department.ID(Int(units[person])), person: Person.ID(person), value: values[person]))
    }
    for (key, value) in others where isWanted(Int(key.unit), value) {
      sums.append(
        Sum(unit: Department.ID(Int(key.unit)), person: Person.ID(Int(key.person)), value: value))
    }
    return sums.sorted { ($0.unit, $0.person) < ($1.unit, $1.person) }
  }
}
