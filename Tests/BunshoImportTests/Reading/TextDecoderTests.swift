// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoImport

@Suite struct TextDecoderTests {
  @Test(arguments: [
    ("cp932.csv", "CP932"), ("utf8.csv", "UTF-8"), ("utf8-bom.csv", "UTF-8 (BOM)"),
    ("utf16le.txt", "UTF-16LE"), ("utf16be.txt", "UTF-16BE"),
  ])
  func `an encoding is recognised and every character survives`(name: String, encoding: String) throws {
    let file = try SheetFileReader.read(path: ReadingFixture.path(name))
    #expect(file.encoding == encoding)
    #expect(
      file.table() == [
        TableRow(1, ["No", "業務", "担当"]),
        TableRow(2, ["001", "請求書①の発行～送付", "髙橋㈱"]),
        TableRow(3, ["002", "月次\r\n決算", "ｻﾄｳ"]),
      ])
    #expect(file.textLayout?.newline == .carriageReturnLineFeed)
  }

  @Test(arguments: [("euc-jp.csv", "EUC-JP"), ("iso-2022-jp.csv", "ISO-2022-JP")])
  func `encodings of mail and Unix are recognised`(name: String, encoding: String) throws {
    let file = try SheetFileReader.read(path: ReadingFixture.path(name))
    #expect(file.encoding == encoding)
    #expect(file.table()[1] == TableRow(2, ["001", "請求書の発行と送付", "高橋"]))
  }

  @Test func `where CP932 and EUC-JP both fit, the choice is noted`() throws {
    // 高橋 in EUC-JP is half-width kana in CP932.
    let file = try read([0x61, 0x2C, 0xB9, 0xE2, 0xB6, 0xB6, 0x0A], as: "表.csv")
    #expect(file.encoding == "EUC-JP")
    #expect(file.table() == [TableRow(1, ["a", "高橋"])])
    #expect(file.notices.map(\.kind) == [.ambiguousEncoding])
  }

  @Test func `a told encoding goes before all detection`() throws {
    let file = try read([0xCF, 0xF0, 0xE8, 0x0A], as: "表.csv", encoding: "windows-1251")
    #expect(file.encoding == "WINDOWS-1251")
    #expect(file.table() == [TableRow(1, ["При"])])
  }

  @Test func `NEC row 13 and half-width kana in ISO-2022-JP are read as Windows writes them`() throws {
    // ① is row 13, ｱ is JIS X 0201.
    let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42, 0x2C, 0x61]
    let file = try read(bytes, as: "表.csv")
    #expect(file.encoding == "ISO-2022-JP")
    #expect(file.table() == [TableRow(1, ["①ｱ", "a"])])
  }

  @Test(arguments: [false, true])
  func `UTF-16 without a byte order mark is recognised by its NULs`(isBig: Bool) throws {
    let bytes = "業務,担当\n請求書,田中\n".utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? pair.reversed() : pair
    }
    let file = try read(bytes, as: "表.csv")
    #expect(file.encoding == (isBig ? "UTF-16BE" : "UTF-16LE"))
    #expect(file.table()[1].texts == ["請求書", "田中"])
  }

  @Test(arguments: [false, true])
  func `UTF-16 without a mark is recognised although 一 has a NUL on the other side`(isBig: Bool) throws {
    let bytes = "業務,担当\n一　一,一般\n一,一一一一一一一\n".utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? pair.reversed() : pair
    }
    let file = try read(bytes, as: "表.csv")
    #expect(file.encoding == (isBig ? "UTF-16BE" : "UTF-16LE"))
    #expect(file.table()[1].texts == ["一　一", "一般"])
  }

  @Test(arguments: [false, true])
  func `UTF-32 is recognised by its mark`(isBig: Bool) throws {
    let bytes = "\u{FEFF}業務,担当\n𠮷,b\n".unicodeScalars.flatMap { scalar -> [UInt8] in
      let little = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
      return isBig ? little.reversed() : little
    }
    let file = try read(bytes, as: "表.csv")
    #expect(file.encoding == (isBig ? "UTF-32BE" : "UTF-32LE"))
    #expect(file.textLayout?.hasByteOrderMark == true)
    #expect(file.table().map(\.texts) == [["業務", "担当"], ["𠮷", "b"]])
  }

  @Test func `UTF-8 with a damaged place is not taken for CP932`() throws {
    var bytes = Array(String(repeating: "請求書の発行,田中\n", count: 20).utf8)
    bytes[40] = 0xFF
    let error = failure(bytes, as: "表.csv")
    #expect(error?.code == .unknownEncoding)
    #expect(error?.position?.line == 2)
    #expect(error?.message.en.contains("UTF-8") == true)
  }

  @Test(
    arguments: [
      // "Département,Propriétaire" and "René" in windows-1252.
      [
        0x44, 0xE9, 0x70, 0x61, 0x72, 0x74, 0x2C, 0x50, 0x72, 0xE9, 0x74, 0x0A, 0x52, 0x65, 0x6E, 0xE9, 0x2C,
        0x61, 0x0A,
      ],
      // "Отдел" and "работа" in windows-1251.
      [0xCE, 0xF2, 0xE4, 0xE5, 0xEB, 0x2C, 0xF0, 0xE0, 0xE1, 0xEE, 0xF2, 0xE0, 0x0A],
    ] as [[UInt8]])
  func `code pages of other languages are not guessed, though their bytes fit CP932`(bytes: [UInt8]) {
    let error = failure(bytes, as: "表.csv")
    #expect(error?.code == .unknownEncoding)
    #expect(error?.message.en.contains("--encoding") == true)
  }

  @Test func `half-width kana alone and rare kanji beside common ones are CP932`() throws {
    #expect(try read([0xBB, 0xC4, 0xB3, 0x2C, 0x61, 0x0A], as: "表.csv").table()[0].texts == ["ｻﾄｳ", "a"])
    #expect(try read([0x93, 0x63, 0xE9, 0xF0, 0x2C, 0x61, 0x0A], as: "表.csv").encoding == "CP932")
  }

  @Test func `seven-bit text with escapes that are none of Japanese is not passed off as UTF-8`() throws {
    let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x30, 0x1B, 0x28, 0x42, 0x2C, 0x61, 0x0A]
    #expect(failure(bytes, as: "表.csv")?.code == .unknownEncoding)
    // JIS X 0212, which plain ISO-2022-JP does not have.
    let more: [UInt8] = [
      0x1B, 0x24, 0x28, 0x44, 0x30, 0x21, 0x1B, 0x24, 0x42, 0x30, 0x21, 0x1B, 0x28, 0x42, 0x2C, 0x61,
    ]
    #expect(try read(more, as: "表.csv").table() == [TableRow(1, ["丂亜", "a"])])
  }

  @Test func `NULs behind the text do not make UTF-16 of it`() throws {
    let file = try read(Array("a,b\r\nc,d\r\n".utf8) + [0x1A] + Array(repeating: 0, count: 101), as: "表.csv")
    #expect(file.encoding == "UTF-8")
    #expect(file.table().map(\.texts) == [["a", "b"], ["c", "d"]])
  }

  @Test func `an unknown name of an encoding is said to be one`() {
    let error = failure(Array("a,b".utf8), as: "表.csv", encoding: "utf-99")
    #expect(error?.code == .unknownEncoding)
    #expect(error?.message.ja.contains("UTF-99") == true)
    #expect(failure(Array("a".utf8), as: "表.csv", encoding: "../../x")?.code == .unknownEncoding)
  }

  @Test func `bytes of no known encoding are reported with their place and the option that helps`() {
    let error = failure(Array("a,b\nc,".utf8) + [0xFF, 0xFE, 0xFA], as: "表.csv")
    #expect(error?.code == .unknownEncoding)
    #expect(error?.position == .init(line: 2, column: 3))
    #expect(error?.message.en.contains("--encoding") == true)
  }

  @Test func `a told encoding that does not fit is an error, not a question mark`() {
    let error = failure([0x61, 0x0A, 0x81, 0x20], as: "表.csv", encoding: "CP932")
    #expect(error?.code == .unknownEncoding)
    #expect(error?.position?.line == 2)
  }

  @Test func `binary files are no text`() {
    let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 3) }
    #expect(failure(noise, as: "表.csv")?.code == .notText)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE3, 0x81], [0xE0, 0x80, 0x80], [0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `ill-formed UTF-8 is found where it begins`(sequence: [UInt8]) {
    let bytes = Array("12345678あ".utf8) + sequence
    #expect(bytes.withUnsafeBufferPointer { UTF8Validator.firstInvalidOffset(in: $0) } == 11)
  }

  @Test func `every scalar at the borders of UTF-8's lengths is well-formed`() {
    let scalars: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF]
    let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    #expect(Array(text.utf8).withUnsafeBufferPointer { UTF8Validator.firstInvalidOffset(in: $0) } == nil)
  }

  @Test(arguments: [(4 << 20) - 1, 4 << 20, (4 << 20) + 1, 9 << 20])
  func `a large file is read in stretches, byte for byte`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
    let file = FileManager.default.temporaryDirectory.appending(path: "bunsho-\(size)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    #expect(try FileBytes.read(path: file.path) == bytes)
    #expect(try FileBytes.read(path: file.path, atMost: 1024).prefix(1024) == bytes.prefix(1024))
  }
}
