// SPDX-License-Identifier: Apache-2.0

/// Paths as references in links and in SARIF.
enum PathReference {
  /// A path as a relative reference (RFC 3986): what is no unreserved character and no `/` as bytes in hexadecimal.
  static func encoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 0x10 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }
}
