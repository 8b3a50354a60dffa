// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// The fast readers against slow ones that are easy to believe.
@Suite struct TokenizerAgreementTests {
  /// Numbers that are the same on every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let pieces = [
    ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "\0", "\t", " ", "a", "あいう", "abcdefghijklmnop", "務",
    "、", "\u{B}",
    "\",\"",
  ]

  @Test(arguments: 0..<16)
  func `words of eight bytes and single bytes give the same fields, places and irregularities`(seed: Int)
    throws
  {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<400 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      var bytes = Array(text.utf8)
      let plain = PlainTokenizer(bytes)
      let (rows, marks) = try tokenized(&bytes)
      if rows != plain.rows || marks != plain.marks {
        Issue.record("\(text.debugDescription): \(rows), \(marks) instead of \(plain.rows), \(plain.marks)")
        return
      }
    }
  }

  private func tokenized(_ bytes: inout [UInt8]) throws -> ([TableRow], [PlainTokenizer.Mark]) {
    let tokenizer = try bytes.withUnsafeMutableBufferPointer { buffer in
      let base = try #require(buffer.baseAddress)
      var tokenizer = CSVTokenizer(
        buffer, base: base, delimiter: UInt8(ascii: ","), source: SourceSheet(path: "表.csv"))
      try tokenizer.tokenize(from: 0)
      return tokenizer
    }
    let sheet = Sheet(tokenizer.builder, arena: bytes)
    let rows = (0..<sheet.rowCount).map { row in
      TableRow(sheet.number(ofRow: row), sheet.cells(inRow: row).map(\.text))
    }
    let marks = tokenizer.irregularities.map {
      PlainTokenizer.Mark(kind: $0.kind, row: $0.location.row, column: $0.location.column ?? 0)
    }
    return (rows, marks)
  }

  @Test(arguments: 0..<8)
  func `UTF-8 in blocks is judged as the standard library judges it`(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    let words = ["業務一覧、", "abc,\n", "é", "\u{800}ࠀ", "\u{D7FF}\u{E000}", "𠮷\u{10FFFF}", "ｶﾅ"]
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      let size = Int.random(in: 0...4200, using: &generator)
      while bytes.count < size { bytes += Array((words.randomElement(using: &generator) ?? "").utf8) }
      if Bool.random(using: &generator) { bytes = Array(bytes.prefix(size)) }
      if Int.random(in: 0..<4, using: &generator) > 0, !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let found = bytes.withUnsafeBufferPointer { UTF8Validator.firstInvalidOffset(in: $0) }
      // In stretches, whatever they cut in two.
      let stretch = Int.random(in: 5...900, using: &generator)
      #expect(UTF8Validator.firstInvalidOffset(in: bytes, stretch: stretch) == found)
      let isSound = String(validating: bytes, as: UTF8.self) != nil
      #expect((found == nil) == isSound)
      guard let found else { continue }
      // Everything before the place is sound, and no more bytes make it so.
      #expect(String(validating: bytes[..<found], as: UTF8.self) != nil)
      #expect(
        (1...4).allSatisfy {
          String(validating: bytes[..<min(found + $0, bytes.count)], as: UTF8.self) == nil
        })
    }
  }

  @Test func `a cut character at the end of a block is found where it begins`() {
    for count in 1020...1030 {
      for cut in [[0xE3], [0xE3, 0x81], [0xF0, 0xA0, 0xAE], [0xC3]] as [[UInt8]] {
        let bytes = [UInt8](repeating: 0x61, count: count) + cut
        #expect(bytes.withUnsafeBufferPointer { UTF8Validator.firstInvalidOffset(in: $0) } == count)
        let more = bytes + [UInt8](repeating: 0x61, count: 3000)
        #expect(more.withUnsafeBufferPointer { UTF8Validator.firstInvalidOffset(in: $0) } == count)
      }
    }
  }
}
