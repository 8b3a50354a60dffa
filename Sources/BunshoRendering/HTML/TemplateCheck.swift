// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Checks that every tag of every template is one the page provides. Mustache itself draws an unknown tag as
/// nothing, silently.
struct TemplateCheck {
  private let templates: [String: String]
  private static let suffix = ".html.mustache"

  /// Takes the templates by file name.
  init(_ templates: [String: String]) {
    self.templates = templates
  }

  /// Checks every template, each from the page down and each one that is never used by itself.
  func run() throws(RenderError) {
    var seen: Set<String> = []
    for name in ["page" + Self.suffix] + templates.keys.sorted() where name.hasSuffix(Self.suffix) {
      if name.hasPrefix("page.") || !seen.contains(name) {
        try check(name, scopes: [], path: [], seen: &seen)
      }
    }
  }

  private func check(
    _ file: String, scopes: [String], path: [String], seen: inout Set<String>
  ) throws(RenderError) {
    guard let text = templates[file] else { return }
    seen.insert(file)
    var scopes = scopes
    var open: [(name: String, line: Int, hasScope: Bool)] = []
    for tag in try Self.tags(of: text, file: file) {
      switch tag.sign {
      case "!": continue
      case ">":
        let partial = tag.name + Self.suffix
        guard templates[partial] != nil else {
          throw Self.error(
            file, tag.line, ja: "テンプレート「\(tag.name)」はありません", en: "there is no template '\(tag.name)'",
            nearest: Self.nearest(to: tag.name, among: partialNames))
        }
        guard partial != file, !path.contains(partial) else {
          throw Self.error(
            file, tag.line, ja: "テンプレート「\(tag.name)」が自分自身を含んでいます",
            en: "the template '\(tag.name)' contains itself")
        }
        try check(partial, scopes: scopes, path: path + [file], seen: &seen)
      case "#", "^":
        let known = try resolve(tag, in: scopes, file: file)
        let hasScope = tag.sign == "#" && known.kind == .list
        if hasScope { scopes.append(known.name) }
        open.append((tag.name, tag.line, hasScope))
      case "/":
        guard let last = open.popLast(), last.name == tag.name else {
          throw Self.error(
            file, tag.line, ja: "「{{/\(tag.name)}}」に対応する始まりがありません",
            en: "{{/\(tag.name)}} closes nothing that is open")
        }
        if last.hasScope { scopes.removeLast() }
      default:
        let known = try resolve(tag, in: scopes, file: file)
        guard known.kind == .text || known.kind == .raw else {
          throw Self.error(
            file, tag.line, ja: "「\(tag.name)」は {{#\(tag.name)}} … {{/\(tag.name)}} の形で使います",
            en: "'\(tag.name)' is used as {{#\(tag.name)}} … {{/\(tag.name)}}")
        }
      }
    }
    if let last = open.last {
      throw Self.error(
        file, last.line, ja: "「{{#\(last.name)}}」が閉じられていません", en: "{{#\(last.name)}} is not closed")
    }
  }

  private var partialNames: [String] {
    templates.keys.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }
      .sorted()
  }

  /// The known tag a name means here: of the innermost list first, as Mustache looks names up.
  private func resolve(_ tag: Tag, in scopes: [String], file: String) throws(RenderError) -> TemplateTag {
    for scope in scopes.reversed() {
      if let known = TemplateTag.all["\(scope).\(tag.name)"] { return known }
    }
    let isNested = tag.name.contains(".")
    let group = tag.name.split(separator: ".").first.map(String.init) ?? ""
    if let known = TemplateTag.all[tag.name], !isNested || TemplateTag.all[group]?.kind == .group {
      return known
    }
    var names = scopes.reversed().flatMap { scope in
      TemplateTag.list.filter { $0.name.hasPrefix(scope + ".") }.map {
        String($0.name.dropFirst(scope.count + 1))
      }
    }
    names += TemplateTag.list.filter {
      !$0.name.contains(".") || TemplateTag.all[String($0.name.prefix { $0 != "." })]?.kind == .group
    }.map(\.name)
    throw Self.error(
      file, tag.line, ja: "タグ「\(tag.name)」はありません", en: "there is no tag '\(tag.name)'",
      nearest: Self.nearest(to: tag.name, among: names))
  }

  // MARK: Reading tags

  private struct Tag {
    var sign: Character
    var name: String
    var line: Int
  }

  private static func tags(of text: String, file: String) throws(RenderError) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      line += lines(in: rest[..<open.lowerBound])
      let isTriple = rest[open.upperBound...].first == "{"
      let start = isTriple ? rest.index(after: open.upperBound) : open.upperBound
      guard let close = rest[start...].firstRange(of: isTriple ? "}}}" : "}}") else {
        throw error(file, line, ja: "タグが閉じられていません", en: "a tag is not closed")
      }
      var content = TextKey.trimmed(String(rest[start..<close.lowerBound]))
      var sign: Character = " "
      if let first = content.first, "#^/>!&=%$<*".contains(first) {
        sign = first
        content = TextKey.trimmed(String(content.dropFirst()))
      }
      guard !"=%$<*".contains(sign), sign != ">" || !content.hasPrefix("*") else {
        throw error(
          file, line, ja: "「{{\(sign) …}}」という形のタグは使えません", en: "tags such as {{\(sign) …}} cannot be used here"
        )
      }
      tags.append(Tag(sign: sign == "&" ? " " : sign, name: content, line: line))
      line += lines(in: rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return tags
  }

  private static func lines(in text: Substring) -> Int { text.utf8.count { $0 == 10 } }

  private static func error(
    _ file: String, _ line: Int, ja: String, en: String, nearest: String? = nil
  ) -> RenderError {
    RenderError(
      .template, subject: file,
      message: LocalizedText(
        ja: "\(line) 行目: \(ja)。" + (nearest.map { "「\($0)」のことですか?" } ?? ""),
        en: "line \(line): \(en)" + (nearest.map { "; did you mean '\($0)'?" } ?? "")))
  }

  // MARK: Nearest name

  /// The name that takes the fewest edits to reach, unless it takes more than half of the word.
  static func nearest(to word: String, among names: [String]) -> String? {
    let ranked = names.enumerated().map { (distance(word, $0.element), $0.offset, $0.element) }
    guard let best = ranked.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }), best.0 * 2 <= max(word.count, 2) else {
      return nil
    }
    return best.2
  }

  /// How many letters have to be put in, left out or changed (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
