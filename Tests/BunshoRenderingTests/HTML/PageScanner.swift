// SPDX-License-Identifier: Apache-2.0

/// Reads a page as strictly as an XML reader would: quoted attributes, closed elements, known entities.
///
/// The page is written so that it passes, which makes any text that breaks out of its place show up here.
struct PageScanner {
  /// An element or the content of a style or script.
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  /// The start tags in order.
  private(set) var elements: [Element] = []
  /// The contents of style and script elements.
  private(set) var rawContents: [(name: String, content: String)] = []
  /// What is wrong with the page.
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["meta", "link", "input", "col", "br", "img"]

  init(_ page: String) {
    var rest = Substring(page)
    var open: [String] = []
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) } else { faults.append("no doctype") }
    while let start = rest.firstIndex(of: "<") {
      let text = rest[..<start]
      if text.contains(">") { faults.append("bare > in \(text.suffix(40))") }
      Self.checkEntities(text, &faults)
      guard let end = Self.end(of: rest[start...]) else {
        faults.append("tag without end: \(rest[start...].prefix(60))")
        return
      }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes nothing") }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      if isClosed { tag = tag.dropLast() }
      let element = Self.element(tag, &faults)
      elements.append(element)
      if element.name == "style" || element.name == "script" {
        let close = "</\(element.name)>"
        guard let range = rest.firstRange(of: close) else {
          faults.append("no \(close)")
          return
        }
        rawContents.append((element.name, String(rest[..<range.lowerBound])))
        rest = rest[range.upperBound...]
      } else if !isClosed, !Self.void.contains(element.name) {
        open.append(element.name)
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  /// The values of an attribute anywhere in the page.
  func values(of attribute: String) -> [String] {
    elements.flatMap(\.attributes).filter { $0.name == attribute }.map(\.value)
  }

  private static func end(of tag: Substring) -> Substring.Index? {
    var quoted = false
    for index in tag.indices {
      if tag[index] == "\"" { quoted.toggle() }
      if tag[index] == ">", !quoted { return index }
    }
    return nil
  }

  private static func element(_ tag: Substring, _ faults: inout [String]) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    var rest = tag[name.endIndex...].drop(while: \.isWhitespace)
    var element = Element(name: String(name), attributes: [])
    if name.isEmpty || name.contains(where: { !$0.isLetter && !$0.isNumber }) {
      faults.append("element <\(name)>")
    }
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest[key.endIndex...]
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = rest.prefix { $0 != "\"" }
        rest = rest[value.endIndex...].dropFirst()
        if value.contains("<") { faults.append("bare < in an attribute of <\(name)>") }
        checkEntities(value, &faults)
      } else if key != "hidden" {
        faults.append("attribute \(key) of <\(name)> without a value")
      }
      if element.attributes.contains(where: { $0.name == key }) { faults.append("\(key) twice in <\(name)>") }
      element.attributes.append((String(key), String(value)))
      rest = rest.drop(while: \.isWhitespace)
    }
    return element
  }

  private static func checkEntities(_ text: Substring, _ faults: inout [String]) {
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      rest = rest[start...]
      if !["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains(where: rest.hasPrefix) {
        faults.append("bare & in \(rest.prefix(20))")
      }
      rest = rest.dropFirst()
    }
  }
}
