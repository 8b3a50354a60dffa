// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import BunshoRendering

struct LogoTests {
  /// Heads of files of 300 × 40 pixels: enough to tell format and size.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 1, 44, 0, 0, 0, 40,
    ]
  static let gif: [UInt8] = Array("GIF89a".utf8) + [44, 1, 40, 0, 0]
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 40, 1, 44, 3, 1, 0x22, 0]
  static let svg = Array("\u{FEFF}<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)

  @Test(arguments: [(png, Logo.Format.png), (gif, .gif), (jpeg, .jpeg)])
  func `format and size are told by the bytes`(bytes: [UInt8], format: Logo.Format) throws {
    let logo = try #require(Logo(bytes: bytes))
    #expect(logo.format == format && logo.size?.width == 300 && logo.size?.height == 40)
    #expect(logo.dataURI.hasPrefix("data:image/\(format.rawValue);base64,"))
    // Cut anywhere it is no picture, and never a fault.
    for length in 0..<10 { #expect(Logo(bytes: Array(bytes.prefix(length))) == nil) }
    for length in 10...bytes.count { _ = Logo(bytes: Array(bytes.prefix(length))) }
  }

  @Test func `SVG has no size of its own`() throws {
    let logo = try #require(Logo(bytes: Self.svg))
    #expect(logo.format == .svg && logo.size == nil && logo.dataURI.hasPrefix("data:image/svg+xml;base64,"))
  }

  @Test(arguments: [
    [], Array("<html><svg></svg></html>".utf8), Array("%PDF-1.7".utf8),
    Array(png.prefix(16)) + [0, 0, 0, 0, 0, 0, 0, 40],
    Array(png.prefix(16)) + [0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 40],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0],
  ]) func `what is no picture is refused`(bytes: [UInt8]) {
    #expect(Logo(bytes: bytes) == nil)
  }

  @Test func `a file too large for every page is refused`() {
    #expect(Logo(bytes: Self.png + [UInt8](repeating: 0, count: Logo.maximumSize)) == nil)
  }
}
