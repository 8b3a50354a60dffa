// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import CLibXML2

/// Receives the tags and texts of a piece of HTML in document order; end tags that were left out are there.
protocol HTMLEventHandler: AnyObject {
  /// An element begins; the line counts from 1 within the piece.
  func start(_ element: HTMLElement, line: Int) throws(ImportError)
  /// A piece of text, its entities already replaced.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError)
  /// An element ends.
  func end(_ name: XMLName) throws(ImportError)
}

/// The beginning of an HTML element. Valid only during the call that hands it over.
struct HTMLElement {
  /// The name, in lower case.
  let name: XMLName
  /// Names and values in turn, ended by a null pointer.
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of an attribute, empty for one without value.
  func attribute(_ wanted: StaticString) -> String? {
    guard var next = attributes else { return nil }
    while let name = next[0] {
      if XMLName(bytes: name) == wanted { return next[1].map { String(cString: $0) } ?? "" }
      next += 2
    }
    return nil
  }
}

/// Reads HTML by libxml2's forgiving push parser; the only file that calls it.
///
/// Like ``XMLEventReader`` it loads nothing from elsewhere. Markup that nests too deeply stops the reading.
final class HTMLEventReader {
  private static let deepest = 128

  private let path: String
  private let firstLine: Int
  private let handler: any HTMLEventHandler
  private var parser: htmlParserCtxtPtr?
  private var failure: ImportError?
  private var depth = 0

  /// - Parameter firstLine: the line of the file on which the piece begins, for messages.
  init(path: String, firstLine: Int, handler: any HTMLEventHandler) {
    self.path = path
    self.firstLine = firstLine
    self.handler = handler
    var sax = Self.callbacks
    parser = htmlCreatePushParserCtxt(
      &sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    let options = [
      HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_COMPACT, HTML_PARSE_NOIMPLIED,
    ]
    htmlCtxtUseOptions(parser, options.reduce(0) { $0 | Int32($1.rawValue) })
  }

  deinit {
    if let parser { htmlFreeParserCtxt(parser) }
  }

  /// Reads a whole piece of HTML, UTF-8.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    var offset = 0
    while offset < bytes.count {
      let count = min(bytes.count - offset, 1 << 16)
      bytes.baseAddress?.withMemoryRebound(to: CChar.self, capacity: bytes.count) { base in
        _ = htmlParseChunk(parser, base + offset, Int32(count), 0)
      }
      offset += count
      if let failure { throw failure }
    }
    htmlParseChunk(parser, nil, 0, 1)
    if let failure { throw failure }
  }

  private static var callbacks: htmlSAXHandler {
    var sax = htmlSAXHandler()
    sax.initialized = 1
    sax.startElement = { context, name, attributes in
      guard let name else { return }
      HTMLEventReader.with(context) {
        $0.begin(HTMLElement(name: XMLName(bytes: name), attributes: attributes))
      }
    }
    sax.endElement = { context, name in
      guard let name else { return }
      HTMLEventReader.with(context) { reader in
        reader.depth -= 1
        reader.forward { (handler) throws(ImportError) in try handler.end(XMLName(bytes: name)) }
      }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      HTMLEventReader.with(context) { reader in
        reader.forward { (handler) throws(ImportError) in
          try handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
      }
    }
    sax.characters = text
    sax.ignorableWhitespace = text
    return sax
  }

  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (HTMLEventReader) -> Void) {
    guard let context else { return }
    body(Unmanaged<HTMLEventReader>.fromOpaque(context).takeUnretainedValue())
  }

  private func begin(_ element: HTMLElement) {
    depth += 1
    let line = parser.flatMap { $0.pointee.input }.map { Int($0.pointee.line) } ?? 1
    guard depth <= Self.deepest else {
      return stop(.htmlOverLimit(path, line: firstLine + line - 1))
    }
    forward { (handler) throws(ImportError) in try handler.start(element, line: line) }
  }

  private func forward(_ body: (any HTMLEventHandler) throws(ImportError) -> Void) {
    guard failure == nil else { return }
    do { try body(handler) } catch { stop(error) }
  }

  private func stop(_ error: ImportError) {
    if failure == nil { failure = error }
    xmlStopParser(parser)
  }
}

/// Names of characters in HTML (`&nbsp;`, `&times;`).
enum HTMLEntity {
  /// The character of a name, without `&` and `;`.
  static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard !name.isEmpty, name.count <= 16 else { return nil }
    let terminated = Array(name) + [0]
    return terminated.withUnsafeBufferPointer { bytes in
      htmlEntityLookup(bytes.baseAddress).flatMap { Unicode.Scalar($0.pointee.value) }
    }
  }
}

extension ImportError {
  fileprivate static func htmlOverLimit(_ path: String, line: Int) -> Self {
    .init(
      .tooLarge, path: path, position: .init(line: line),
      problem: LocalizedText(
        ja: "HTMLの要素の入れ子が深すぎます", en: "the HTML elements nest too deeply"),
      remedy: LocalizedText(ja: "閉じタグの抜けがないか確かめてください", en: "Look for end tags that are missing"))
  }
}
