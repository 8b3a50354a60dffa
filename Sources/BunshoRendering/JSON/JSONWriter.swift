// SPDX-License-Identifier: Apache-2.0

/// Writes JSON as UTF-8 with the keys in the order of the value: the same value gives the same bytes.
///
/// Foundation's encoder keeps no order and escapes `/`; a report is compared line by line, so order matters.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Equatable {
    /// A line a value, indented by two blanks a level.
    case pretty
    /// One line without blanks.
    case compact
  }

  private let layout: Layout

  /// Makes a writer.
  public init(layout: Layout = .pretty) {
    self.layout = layout
  }

  /// The document as text; a pretty one ends with a line feed.
  public func text(_ value: JSONValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  /// The document as bytes.
  public func bytes(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, depth: 0, to: &bytes)
    if layout == .pretty { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private func write(_ value: JSONValue, depth: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: Self.text(of: number).utf8)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      write(values, between: ("[", "]"), depth: depth, to: &bytes) { value, bytes in
        write(value, depth: depth + 1, to: &bytes)
      }
    case .object(let members):
      write(members, between: ("{", "}"), depth: depth, to: &bytes) { member, bytes in
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        write(member.value, depth: depth + 1, to: &bytes)
      }
    }
  }

  private func write<Element>(
    _ elements: [Element], between brackets: (String, String), depth: Int, to bytes: inout [UInt8],
    each: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: brackets.0.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(depth: depth + 1, to: &bytes)
      each(element, &bytes)
    }
    if !elements.isEmpty { newLine(depth: depth, to: &bytes) }
    bytes.append(contentsOf: brackets.1.utf8)
  }

  private func newLine(depth: Int, to bytes: inout [UInt8]) {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  /// A number as short as it can be read back; whole ones without a fraction.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    // Up to 2^53 every whole number is exact.
    if number.rounded() == number, abs(number) <= 9_007_199_254_740_992 { return String(Int(number)) }
    return number.description
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x00...0x1F, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
