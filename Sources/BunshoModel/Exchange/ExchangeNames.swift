// SPDX-License-Identifier: Apache-2.0

/// How cells of the canonical workbook refer to a row of another sheet: by its name, and where the name is not
/// unique by name and number, `佐藤 花子 #3`.
public struct ExchangeNames: Sendable {
  private let names: [String]
  private let numbers: [Int?]
  private var byName: [String: [Int]] = [:]
  private var byNumber: [Int: Int] = [:]

  /// How many rows there are.
  public var count: Int { names.count }

  /// What a reference leads to.
  public enum Target: Sendable, Equatable {
    /// The row at the position.
    case row(Int)
    /// Several rows have the name, and no number tells which is meant.
    case several
    /// No row has the name.
    case none
  }

  /// Knows the rows of a sheet.
  ///
  /// - Parameter numbers: the rows' own numbers, `nil` for rows without; of equal ones the first counts.
  public init(_ names: [String], numbers: [Int?]) {
    self.names = names
    self.numbers = numbers
    for (position, name) in names.enumerated() {
      byName[name, default: []].append(position)
      if let number = numbers[position], byNumber[number] == nil { byNumber[number] = position }
    }
  }

  /// Numbers the rows from 1.
  public init(_ names: [String]) {
    self.init(names, numbers: (0..<names.count).map { $0 + 1 })
  }

  /// The reference to a row.
  public func reference(to position: Int) -> String {
    let name = names[position]
    if !name.isEmpty, byName[name]?.count == 1, Self.numbered(name) == nil { return name }
    return name + " #\(numbers[position] ?? position + 1)"
  }

  /// The row a reference leads to.
  public func target(of reference: String) -> Target {
    if let (name, number) = Self.numbered(reference), let position = byNumber[number], names[position] == name
    {
      return .row(position)
    }
    guard let positions = byName[reference] else { return .none }
    return positions.count == 1 ? .row(positions[0]) : .several
  }

  /// Splits `name #3`.
  private static func numbered(_ text: String) -> (name: String, number: Int)? {
    let bytes = Array(text.utf8)
    var start = bytes.count
    while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) { start -= 1 }
    guard start < bytes.count, start >= 2, bytes[start - 1] == UInt8(ascii: "#"),
      bytes[start - 2] == UInt8(ascii: " "),
      let number = Int(String(decoding: bytes[start...], as: UTF8.self))
    else { return nil }
    return (String(decoding: bytes[..<(start - 2)], as: UTF8.self), number)
  }
}
