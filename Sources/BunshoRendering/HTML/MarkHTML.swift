// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Draws letters as marks. Every kind of part has a shape of its own, so that the table can be read without
/// colour: a disc decides, a filled square does, a light square is asked, a dotted ring is told.
enum MarkHTML {
  /// The class by which the style sheet shapes a letter.
  static func style(of kind: Involvement) -> StaticString {
    switch kind {
    case .decide: "a"
    case .approve: "p"
    case .main, .execute, .draft: "r"
    case .sub, .support, .deputy, .rotation: "s"
    case .consult, .review, .verify: "c"
    case .inform: "i"
    }
  }

  /// One letter.
  static func write(_ letter: Scheme.Letter, into html: inout HTMLWriter) {
    html.raw("<b class=\"k ")
    html.raw(style(of: letter.kind))
    html.raw("\">")
    html.text(letter.symbol)
    html.raw("</b>")
  }

  /// The parts one holder has in one task: a letter, or a pill of several.
  static func write(
    _ parts: [MatrixView.Part], scheme: Scheme, language: Language, into html: inout HTMLWriter
  ) {
    let letters = scheme.letters.filter { letter in parts.contains { $0.symbols.contains(letter.symbol) } }
    // Who decides comes first; the rest keeps the order of the scheme.
    let ordered = letters.filter { $0.kind == .decide } + letters.filter { $0.kind != .decide }
    let signs = ordered.compactMap { letter in sign(of: parts, letter: letter, language: language) }
    if ordered.count == 1, signs.isEmpty {
      write(ordered[0], into: &html)
      return
    }
    guard !ordered.isEmpty else { return }
    html.raw("<span class=\"kk\">")
    for letter in ordered {
      html.raw("<b class=\"")
      html.raw(style(of: letter.kind))
      html.raw("\">")
      html.text(letter.symbol)
      html.raw("</b>")
    }
    for sign in signs {
      html.raw("<b class=\"z\">")
      html.text(sign)
      html.raw("</b>")
    }
    html.raw("</span>")
  }

  /// The sign that a letter stands for another kind than it says, if all parts behind it do.
  private static func sign(
    of parts: [MatrixView.Part], letter: Scheme.Letter, language: Language
  ) -> String? {
    let kinds = parts.filter { $0.symbols.contains(letter.symbol) }.map(\.kind)
    guard let first = kinds.first, !kinds.contains(where: { shortSign(of: $0, letter: letter) == nil }) else {
      return nil
    }
    return shortSign(of: first, letter: letter)?[language]
  }

  /// The sign of a kind where there is room for one or two characters.
  static func shortSign(of kind: Involvement, letter: Scheme.Letter) -> LocalizedText? {
    guard letter.kind != kind, let sign = HTMLWords.sign(of: kind) else { return nil }
    return LocalizedText(ja: sign.ja, en: String(sign.en.prefix(2)))
  }
}
