// SPDX-License-Identifier: Apache-2.0

/// Links and images, of which the text stays.
extension InlineScanner {
  mutating func openBracket(isImage: Bool) {
    offset += isImage ? 2 : 1
    guard !isInReading else { return }
    brackets.append(pieces.count)
    pieces.append(.bracket(isLink: false, isImage: isImage))
  }

  mutating func closeBracket() {
    guard !isInReading, let opener = brackets.popLast(), case .bracket(_, let isImage) = pieces[opener],
      let end = linkEnd(label: opener)
    else {
      append(UInt8(ascii: "]"))
      offset += 1
      return
    }
    pieces[opener] = .bracket(isLink: true, isImage: isImage)
    offset = end
  }

  /// The offset behind the target that follows the closing bracket; `nil` when this is no link.
  private func linkEnd(label opener: Int) -> Int? {
    let next = offset + 1
    if next < source.count, source[next] == UInt8(ascii: "("), let end = targetEnd(from: next + 1) {
      return end
    }
    guard !rules.labels.isEmpty else { return nil }
    if next < source.count, source[next] == UInt8(ascii: "["),
      let close = source[next...].prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    {
      let label = close == next + 1 ? label(from: opener) : MarkdownDocument.label(source[(next + 1)..<close])
      if rules.labels.contains(label) { return close + 1 }
    }
    return rules.labels.contains(label(from: opener)) ? next : nil
  }

  private func label(from opener: Int) -> String {
    var bytes: [UInt8] = []
    // A label is short; looking no further keeps nested brackets from costing the square of their number.
    for case .text(let text) in pieces[(opener + 1)...].prefix(32) { bytes += text.prefix(1000) }
    return MarkdownDocument.label(bytes[...])
  }

  /// The offset behind the parenthesis that closes a target; targets longer than this are none.
  private func targetEnd(from start: Int) -> Int? {
    var depth = 1
    for index in start..<min(source.count, start + 4000) {
      switch source[index] {
      case UInt8(ascii: "("):
        depth += 1
        // As the specification allows.
        guard depth <= 32 else { return nil }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case 0x0A: return nil
      default: break
      }
    }
    return nil
  }
}
