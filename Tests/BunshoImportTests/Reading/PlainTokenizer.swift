// SPDX-License-Identifier: Apache-2.0
@testable import BunshoImport

/// The rules of `CSVTokenizer` once more, byte by byte and without any haste, to hold the fast one against.
struct PlainTokenizer {
  struct Mark: Equatable {
    let kind: Irregularity.Kind
    let row: Int
    let column: Int
  }

  private(set) var rows: [TableRow] = []
  private(set) var marks: [Mark] = []
  private let bytes: ArraySlice<UInt8>
  private var offset = 0
  private var line = 1
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  init(_ text: [UInt8]) {
    let padding = text.reversed().prefix { [0, 0x1A, 0x0A, 0x0D].contains($0) }.count
    bytes = text.dropLast(padding)
    while offset < bytes.count {
      if isLineBreak(offset) { skipLineBreak() } else { readRecord() }
    }
  }

  private func isLineBreak(_ place: Int) -> Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }

  private mutating func skipLineBreak() {
    line += 1
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
  }

  private mutating func readRecord() {
    let number = line
    var fields: [[UInt8]] = []
    while true {
      fields.append(readField(row: number, column: fields.count + 1))
      guard offset < bytes.count, bytes[offset] == Self.comma else { break }
      offset += 1
    }
    if fields.contains(where: { !$0.isEmpty }) {
      rows.append(TableRow(number, fields.map { String(decoding: $0, as: UTF8.self) }))
    }
    if offset < bytes.count { skipLineBreak() }
  }

  private mutating func readField(row: Int, column: Int) -> [UInt8] {
    var field = bytes[offset...].first == Self.quote ? readQuoted(row: row, column: column) : nil
    if field == nil {
      let start = offset
      offset = plainEnd(from: start)
      field = Array(bytes[start..<offset])
    }
    let text = (field ?? []).filter { $0 != 0 }
    if text.count != field?.count { marks.append(Mark(kind: .nulByte, row: row, column: column)) }
    return text
  }

  private func plainEnd(from start: Int) -> Int {
    (start..<bytes.count).first { bytes[$0] == Self.comma || isLineBreak($0) } ?? bytes.count
  }

  /// `nil` where the quote is an ordinary character.
  private mutating func readQuoted(row: Int, column: Int) -> [UInt8]? {
    var field: [UInt8] = []
    var place = offset + 1
    while place < bytes.count {
      if bytes[place] == Self.quote {
        guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
        place += 1
      }
      field.append(bytes[place])
      place += 1
    }
    let breaks =
      field.indices.filter {
        field[$0] == 0x0D || field[$0] == 0x0A && ($0 == 0 || field[$0 - 1] != 0x0D)
      }.count
    guard place < bytes.count else {
      marks.append(Mark(kind: .unbalancedQuote, row: row, column: column))
      return nil
    }
    let end = plainEnd(from: place + 1)
    let tail = bytes[(place + 1)..<end]
    if !tail.isEmpty {
      if breaks > 0, !tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        marks.append(Mark(kind: .unbalancedQuote, row: row, column: column))
        return nil
      }
      marks.append(Mark(kind: .textAfterQuote, row: row, column: column))
    }
    line += breaks
    offset = end
    return field + tail
  }
}
