// SPDX-License-Identifier: Apache-2.0

/// A zip archive of stored entries (APPNOTE.TXT 4.3), made in memory as fast as bytes can be copied.
struct StoredArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = body.count
    // Version 2.0, UTF-8 names, stored, midnight of 1 January 1980.
    var common: [UInt8] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]
    Self.append(Self.checkSum(content), to: &common)
    Self.append(UInt32(content.count), to: &common)
    Self.append(UInt32(content.count), to: &common)
    common += [UInt8(name.utf8.count & 0xFF), UInt8(name.utf8.count >> 8), 0, 0]
    body += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    // The directory repeats it all; no comment, no attributes, first disk.
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
    Self.append(UInt32(offset), to: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, UInt8(count), 0, UInt8(count), 0]
    Self.append(UInt32(directory.count), to: &end)
    Self.append(UInt32(body.count), to: &end)
    return body + directory + end + [0, 0]
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
