// SPDX-License-Identifier: Apache-2.0

/// A JSON document as a value whose objects keep the order of their keys.
///
/// Literals read like the document itself:
///
/// ```swift
/// let value: JSONValue = ["schema": "bunsho.check/1", "sheets": ["営業部", .null], "rows": 60]
/// print(JSONWriter().text(value))
/// ```
public enum JSONValue: Sendable, Equatable {
  /// Nothing: `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any number; one that is not finite is written as `null`, since JSON has no word for it.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Keys with values, in the order they are written.
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Puts a value under a key.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Text, or `null` where there is none.
  public static func string(orNull text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or `null` where there is none.
  public static func integer(orNull number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// The value under a key of an object; `nil` when there is none, or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
  /// Makes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Makes text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object with its keys in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
