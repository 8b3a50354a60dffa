// SPDX-License-Identifier: Apache-2.0

/// Finds the character that separates fields by how evenly it occurs outside quotes.
struct DelimiterDetector {
  /// The candidates; the earlier one wins where two are equally even.
  static let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]

  private static let sampleSize = 1 << 16
  private static let recordsNeeded = 100

  /// The delimiter, and where the records begin.
  struct Answer: Equatable {
    let delimiter: UInt8
    let start: Int
    /// Lines before the records: 1 when a `sep=` line stood there.
    let linesBefore: Int
  }

  /// Decides for the text from the offset on; a file named `.tsv` or `.tab` is separated by tabs.
  static func answer(for text: UnsafeBufferPointer<UInt8>, from start: Int, path: String) -> Answer {
    if let told = separatorLine(text, from: start) { return told }
    let name = path.lowercased()
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
      return Answer(delimiter: UInt8(ascii: "\t"), start: start, linesBefore: 0)
    }
    var best = (score: 0, size: 0, delimiter: candidates[0])
    let counts = counts(in: text, from: start)
    for (index, candidate) in candidates.enumerated() {
      let (score, size) = evenness(counts.map { $0[index] })
      if score > best.score || score == best.score && size > best.size {
        best = (score, size, candidate)
      }
    }
    return Answer(delimiter: best.delimiter, start: start, linesBefore: 0)
  }

  /// Excel's own way to tell the delimiter: a first line `sep=;`.
  private static func separatorLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Answer? {
    let line = text[start...].prefix(6)
    guard line.count >= 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
      return nil
    }
    var next = start + 5
    guard next >= text.count || text[next] == 0x0A || text[next] == 0x0D else { return nil }
    if next < text.count {
      next += text[next] == 0x0D && next + 1 < text.count && text[next + 1] == 0x0A ? 2 : 1
    }
    return Answer(delimiter: text[start + 4], start: next, linesBefore: 1)
  }

  /// How often each candidate occurs in each of the first records.
  private static func counts(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> [[Int]] {
    let end = min(text.count, start + sampleSize)
    var records: [[Int]] = []
    var current = candidates.map { _ in 0 }
    var isEmpty = true
    var isFieldStart = true
    var offset = start
    while offset < end, records.count < recordsNeeded {
      let byte = text[offset]
      if byte == UInt8(ascii: "\""), isFieldStart {
        offset = skipQuoted(text, from: offset, to: end)
        isEmpty = false
        isFieldStart = false
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        if !isEmpty { records.append(current) }
        current = candidates.map { _ in 0 }
        isEmpty = true
        isFieldStart = true
      } else {
        isEmpty = false
        let candidate = candidates.firstIndex(of: byte)
        if let candidate { current[candidate] += 1 }
        isFieldStart = candidate != nil
      }
      offset += 1
    }
    // A record cut off by the end of the sample would look uneven.
    if !isEmpty, offset >= text.count { records.append(current) }
    return records
  }

  /// The offset behind the closing quote; a quote nothing closes counts as an ordinary character.
  private static func skipQuoted(_ text: UnsafeBufferPointer<UInt8>, from open: Int, to end: Int) -> Int {
    var offset = open + 1
    while offset < end {
      if text[offset] == UInt8(ascii: "\"") {
        guard offset + 1 < end, text[offset + 1] == UInt8(ascii: "\"") else { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    return open + 1
  }

  /// Records that hold the candidate at all, plus those that hold it the usual number of times.
  private static func evenness(_ counts: [Int]) -> (score: Int, usual: Int) {
    var frequency: [Int: Int] = [:]
    var holding = 0
    for count in counts where count > 0 {
      holding += 1
      frequency[count, default: 0] += 1
    }
    let usual = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual else { return (0, 0) }
    return (holding + usual.value, usual.key)
  }
}
