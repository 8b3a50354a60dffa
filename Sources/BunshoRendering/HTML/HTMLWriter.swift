// SPDX-License-Identifier: Apache-2.0

/// Writes HTML as bytes. All text that is not Bunsho's own markup goes through ``text(_:)``: escaping happens
/// here and nowhere else.
struct HTMLWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes markup that stands in Bunsho's source.
  mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes what another writer has written.
  mutating func raw(_ markup: [UInt8]) {
    bytes.append(contentsOf: markup)
  }

  /// Writes a number.
  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes text, as content of an element or of a quoted attribute.
  mutating func text(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { Self.escape($0, into: &bytes) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { Self.escape($0, into: &bytes) } }
  }

  /// A text with everything escaped that means something to HTML.
  static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Copies the bytes of a text: `& < > " '` as entities, without control characters and without characters
  /// that are none (U+FFFE, U+FFFF), which neither HTML nor XML may hold. No text can therefore hold the mark
  /// U+0001 by which ``HTMLPage`` finds the places of raw parts.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    func flush(_ bytes: inout [UInt8]) {
      if start < index { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
    }
    while index < text.count {
      let byte = text[index]
      var skipped = 1
      switch byte {
      case UInt8(ascii: "&"):
        flush(&bytes)
        bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"):
        flush(&bytes)
        bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"):
        flush(&bytes)
        bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""):
        flush(&bytes)
        bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"):
        flush(&bytes)
        bytes.append(contentsOf: "&#39;".utf8)
      case 0..<9, 11..<32, 0x7F:
        flush(&bytes)
      case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
        flush(&bytes)
        skipped = 2
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
        flush(&bytes)
        skipped = 3
      default:
        index += 1
        continue
      }
      index += skipped
      start = index
    }
    flush(&bytes)
  }

  /// A text as a string of CSS, quotation marks included.
  ///
  /// Everything but letters and digits is written as an escape, so that no text can end the string, the rule
  /// or the style element.
  static func cssString(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        css.unicodeScalars.append(scalar)
      } else if scalar.value >= 32 {
        css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }
}
