// SPDX-License-Identifier: Apache-2.0

/// Tags and entities inside a text.
extension InlineScanner {
  mutating func tag() {
    if source[offset...].starts(with: "<!--".utf8) {
      var index = offset + 4
      while index < source.count, !source[index...].starts(with: "-->".utf8) { index += 1 }
      offset = min(source.count, index + 3)
      return
    }
    if nextTagEnd <= offset {
      nextTagEnd = source[offset...].firstIndex(of: UInt8(ascii: ">")) ?? source.count
    }
    guard nextTagEnd < source.count else { return literalAngle() }
    let inside = source[(offset + 1)..<nextTagEnd]
    if Self.isAddress(inside) {
      append(inside)
    } else if let name = Self.tagName(inside), !Self.isPlainText(inside) {
      apply(tag: name)
    } else {
      return literalAngle()
    }
    offset = nextTagEnd + 1
  }

  private mutating func literalAngle() {
    append(UInt8(ascii: "<"))
    offset += 1
  }

  private mutating func apply(tag name: String) {
    switch name {
    case "br", "p", "/p", "div", "/div", "li", "/li", "ul", "/ul", "ol", "/ol": append(0x0A)
    case "rt", "rp": isInReading = true
    case "/rt", "/rp", "/ruby": isInReading = false
    case "s", "del", "strike": isStruck = true
    default: break
    }
  }

  /// The name of a tag in lower case, a slash in front of one that ends an element.
  private static func tagName(_ inside: ArraySlice<UInt8>) -> String? {
    var rest = inside
    let slash = rest.first == UInt8(ascii: "/") ? "/" : ""
    if !slash.isEmpty { rest = rest.dropFirst() }
    let name = rest.prefix { MarkdownDocument.isLetterOrDigit($0) }
    guard let first = name.first, MarkdownDocument.isLetter(first), name.count <= 20 else { return nil }
    if let next = rest.dropFirst(name.count).first, !isBlank(next), next != UInt8(ascii: "/") { return nil }
    return slash + String(decoding: name, as: UTF8.self).lowercased()
  }

  /// `<C>` and the like: HTML has no element of that letter, so somebody meant the letter.
  private static func isPlainText(_ inside: ArraySlice<UInt8>) -> Bool {
    guard inside.count == 1, let letter = inside.first else { return false }
    return MarkdownDocument.isLetter(letter) && !"abipqsu".utf8.contains(letter | 0x20)
  }

  private static func isAddress(_ inside: ArraySlice<UInt8>) -> Bool {
    guard inside.count < 1000, !inside.contains(where: { $0 <= 0x20 }), let first = inside.first,
      MarkdownDocument.isLetter(first)
    else { return false }
    return inside.contains(UInt8(ascii: "@"))
      || ["http:", "https:", "mailto:", "ftp:"].contains { inside.starts(with: $0.utf8) }
  }

  mutating func entity() {
    guard let end = source[offset...].prefix(34).firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(source[(offset + 1)..<end]), let bytes = UTF8.encode(scalar)
    else {
      append(UInt8(ascii: "&"))
      offset += 1
      return
    }
    append(bytes)
    offset = end + 1
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else { return HTMLEntity.scalar(named: name) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value >= 0x20 || value == 0x0A else {
      return nil
    }
    return Unicode.Scalar(value)
  }
}
