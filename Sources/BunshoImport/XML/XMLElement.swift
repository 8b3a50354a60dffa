// SPDX-License-Identifier: Apache-2.0

/// A name in an XML document, as bytes that end with NUL.
///
/// Valid only during the call that hands it over.
struct XMLName {
  let bytes: UnsafePointer<UInt8>

  /// The first byte; enough to tell most names apart in hot loops.
  var first: UInt8 { bytes[0] }

  /// Whether it is the given ASCII name.
  @inline(__always)
  static func == (name: XMLName, text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let other = text.utf8Start
    var index = 0
    while index < count {
      // A shorter name ends with NUL, which differs from every byte of the text.
      if name.bytes[index] != other[index] { return false }
      index += 1
    }
    return name.bytes[count] == 0
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }

  /// The name as a string.
  var string: String { String(cString: bytes) }
}

/// The beginning of an element: its name and attributes, without making strings of them.
///
/// Valid only during the call that hands it over.
struct XMLElement {
  /// The name without prefix.
  let name: XMLName
  /// The namespace the prefix stands for.
  let namespace: XMLName?
  /// The number of attributes.
  let attributeCount: Int
  /// Groups of five: local name, prefix, namespace, first byte of the value, end of the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(
    name: XMLName, namespace: XMLName?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    self.name = name
    self.namespace = namespace
    self.attributeCount = attributes == nil ? 0 : attributeCount
    self.attributes = attributes
  }

  /// An attribute's name without prefix.
  @inline(__always)
  func attributeName(_ index: Int) -> XMLName? {
    attributes?[index * 5].map { XMLName(bytes: $0) }
  }

  /// An attribute's value, its entities already replaced.
  @inline(__always)
  func attributeValue(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let attributes, let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The value of the attribute with the given name, whatever its prefix.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<attributeCount {
      if let candidate = attributeName(index), candidate == name { return attributeValue(index) }
    }
    return nil
  }

  /// The same as a string.
  func string(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as a whole number of at most nine digits.
  func integer(_ name: StaticString) -> Int? {
    bytes(name).flatMap { ASCIINumber.integer($0) }
  }

  /// Whether the attribute says so: `1`, `true` or `on`.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = string(name) else { return false }
    return value == "1" || value == "true" || value == "on"
  }
}

/// Numbers written in ASCII digits, read without making strings.
enum ASCIINumber {
  /// A whole number of one to nine digits and nothing else.
  @inline(__always)
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
