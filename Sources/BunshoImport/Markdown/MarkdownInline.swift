// SPDX-License-Identifier: Apache-2.0

/// Turns inline Markdown into the text a reader of the page sees: markers of emphasis, links and code go,
/// escapes and entities become characters, `<br>` a line feed.
///
/// Every step is linear in the text. What is no markup by the rules stays as it is written.
struct MarkdownInline {
  /// Whether tags and entities are still in the text; an HTML parser has replaced them already.
  var hasHTML = true
  /// Labels with a definition elsewhere, in lower case: only those make `[a][b]` a link, not a pair of marks.
  var labels: Set<String> = []

  /// The text, and whether part of it is struck out.
  func text(of source: some Sequence<UInt8>) -> (bytes: [UInt8], isStruck: Bool) {
    var scanner = InlineScanner(Array(source), rules: self)
    return scanner.run()
  }

  /// The same as a string, on one line.
  func line(of source: some Sequence<UInt8>) -> String {
    String(decoding: text(of: source).bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
