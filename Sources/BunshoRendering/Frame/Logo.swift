// SPDX-License-Identifier: Apache-2.0
import Foundation

/// An organisation's picture for the head of a page and the cover of a workbook.
public struct Logo: Sendable, Equatable {
  /// The formats of pictures that browsers draw; a workbook holds all but SVG.
  public enum Format: String, Sendable {
    /// Portable Network Graphics (W3C/ISO 15948).
    case png
    /// JFIF or Exif (ITU-T T.81).
    case jpeg
    /// GIF89a or GIF87a.
    case gif
    /// Scalable Vector Graphics. A browser runs no script in a picture and loads nothing for it.
    case svg
  }

  /// The most bytes of a picture: every page carries it whole.
  public static let maximumSize = 512 * 1024

  /// The file as it is.
  public let bytes: [UInt8]
  /// What it is, told by its first bytes and not by its name.
  public let format: Format
  /// Width and height in pixels; `nil` for SVG, which has no size of its own.
  public let size: Size?

  /// Width and height in pixels.
  public struct Size: Sendable, Equatable {
    /// From left to right, at least 1.
    public let width: Int
    /// From top to bottom, at least 1.
    public let height: Int
  }

  /// Takes a file; `nil` when it is none of the formats, has no size or is too large.
  public init?(bytes: [UInt8]) {
    guard bytes.count <= Self.maximumSize else { return nil }
    let reading: (Format, Size?)? =
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        Self.size(bytes, width: 16..<20, height: 20..<24).map { (.png, $0) }
      } else if bytes.starts(with: Array("GIF8".utf8)) {
        Self.size(bytes, width: 6..<8, height: 8..<10, isLittleEndian: true).map { (.gif, $0) }
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        Self.frameSize(ofJPEG: bytes).map { (.jpeg, $0) }
      } else if Self.isSVG(bytes) {
        (.svg, nil)
      } else {
        nil
      }
    guard let reading else { return nil }
    self.bytes = bytes
    (format, size) = reading
  }

  /// The picture as an address that needs no request (RFC 2397).
  var dataURI: String {
    let type = format == .svg ? "svg+xml" : format.rawValue
    return "data:image/\(type);base64,\(Data(bytes).base64EncodedString())"
  }

  private static func size(
    _ bytes: [UInt8], width: Range<Int>, height: Range<Int>, isLittleEndian: Bool = false
  ) -> Size? {
    guard height.upperBound <= bytes.count else { return nil }
    func number(_ range: Range<Int>) -> Int {
      let digits = isLittleEndian ? Array(bytes[range].reversed()) : Array(bytes[range])
      return digits.reduce(0) { $0 << 8 | Int($1) }
    }
    let size = Size(width: number(width), height: number(height))
    // What a screen cannot show is no logo, and a scale of it no number.
    guard (1...20_000).contains(size.width), (1...20_000).contains(size.height) else { return nil }
    return size
  }

  /// The size in the frame header (SOF0 to SOF15 but DHT, JPG, DAC), past the segments before it.
  private static func frameSize(ofJPEG bytes: [UInt8]) -> Size? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return size(bytes, width: place + 7..<place + 9, height: place + 5..<place + 7)
      }
      place += 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
    }
    return nil
  }

  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    let start = text.prefix(2000).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return (start.hasPrefix("<svg") || start.hasPrefix("<?xml") || start.hasPrefix("<!--"))
      && start.contains("<svg")
  }
}
