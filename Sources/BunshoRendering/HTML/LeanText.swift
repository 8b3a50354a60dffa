// SPDX-License-Identifier: Apache-2.0

/// Styles and scripts without what only their readers need: comments and indentation.
///
/// The templates stay readable, the page stays small. Only Bunsho's own files are treated so; one that a user
/// puts in their place goes into the page as it is.
enum LeanText {
  /// The text of a file as the page gets it.
  static func of(_ text: String, named name: String) -> String {
    if name.hasSuffix(".css") { return style(text) }
    if name.hasSuffix(".js") { return script(text) }
    return text
  }

  /// A style sheet without comments, with one space where white space matters. Strings stay as they are.
  static func style(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    var quote: UInt8?
    var hasSpace = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        lean.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "/"), index < bytes.count, bytes[index] == UInt8(ascii: "*") {
        // The star that opens a comment does not close it.
        var before: UInt8 = 0
        index += 1
        while index < bytes.count, !(before == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/")) {
          before = bytes[index]
          index += 1
        }
        index += 1
        hasSpace = true
      } else if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        hasSpace = true
      } else {
        if hasSpace, let last = lean.last, !"{};,:".utf8.contains(last), !"{};,".utf8.contains(byte) {
          lean.append(32)
        }
        hasSpace = false
        lean.append(byte)
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
    }
    return String(decoding: lean, as: UTF8.self) + "\n"
  }

  /// A script without lines of comment and without indentation. Lines stay lines, so that nothing has to be
  /// understood; no string of Bunsho's scripts goes over several of them.
  static func script(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .joined(separator: "\n") + "\n"
  }
}
