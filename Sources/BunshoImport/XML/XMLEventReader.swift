// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import CLibXML2

/// Receives the events of an XML document in document order.
///
/// What it is handed is valid only during the call. Text may arrive in any number of pieces. An error thrown
/// here stops the reading and comes out of ``XMLEventReader/feed(_:)``.
protocol XMLEventHandler: AnyObject {
  /// An element begins.
  func start(_ element: XMLElement) throws(ImportError)
  /// A piece of text inside the element begun last.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError)
  /// The element begun last ends.
  func end(_ name: XMLName) throws(ImportError)
}

/// What a document may ask of the reader, beyond the limits libxml2 has itself.
struct XMLLimits: Sendable {
  /// Elements inside elements.
  var depth = 128
  /// Attributes of one element.
  var attributeCount = 256
  /// Bytes of text between two tags.
  var textRun = 8 << 20
  /// Bytes of text in the whole document.
  var text = 1 << 30
}

/// Reads XML from chunks of bytes by libxml2's push parser; the only file that calls its SAX interface.
///
/// Input may be hostile. Nothing is ever loaded from elsewhere, no entity is defined, and a document type
/// declaration stops the reading before its content is looked at.
final class XMLEventReader {
  private let path: String
  private let part: String?
  private let limits: XMLLimits
  private let handler: any XMLEventHandler
  private var parser: xmlParserCtxtPtr?

  // Touched for every event, and only from within `feed`; checks at run time would cost a tenth.
  @exclusivity(unchecked) private var failure: ImportError?
  private var complaint: (line: Int, column: Int, text: String)?
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var textRun = 0
  @exclusivity(unchecked) private var textTotal = 0

  /// The parser's global tables are set up once, by whichever thread comes first.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(path: String, part: String? = nil, limits: XMLLimits = XMLLimits(), handler: any XMLEventHandler) {
    self.path = path
    self.part = part
    self.limits = limits
    self.handler = handler
    guard Self.isReady else { return }
    bunsho_xml_print_nothing()
    var sax = Self.callbacks
    parser = xmlCreatePushParserCtxt(&sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    // Never NOENT, DTDLOAD, DTDATTR, XINCLUDE or HUGE: with NOENT, local files are read despite NONET.
    let options = [
      XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_COMPACT, XML_PARSE_NOCDATA,
    ]
    xmlCtxtUseOptions(parser, options.reduce(0) { $0 | Int32($1.rawValue) })
  }

  deinit {
    if let parser { xmlFreeParserCtxt(parser) }
  }

  /// Reads the next bytes of the document.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    var offset = 0
    // The parser counts in Int32.
    while offset < bytes.count {
      let count = min(bytes.count - offset, 1 << 20)
      bytes.baseAddress?.withMemoryRebound(to: CChar.self, capacity: bytes.count) { base in
        _ = xmlParseChunk(parser, base + offset, Int32(count), 0)
      }
      offset += count
      try check()
    }
  }

  /// Ends the document.
  func finish() throws(ImportError) {
    xmlParseChunk(parser, nil, 0, 1)
    try check()
  }

  private func check() throws(ImportError) {
    if let failure { throw failure }
    guard let parser else { throw .malformedXML(path, part, at: nil, "out of memory") }
    // At bytes that are no text of the document's encoding the parser stops, yet calls the document well-formed.
    guard parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 else { return }
    let place = complaint.map { ImportError.Position(line: $0.line, column: $0.column) }
    throw .malformedXML(path, part, at: place, complaint?.text ?? "encoding")
  }

  private func stop(_ error: ImportError) {
    if failure == nil { failure = error }
    xmlStopParser(parser)
  }

  /// Where the parser stands.
  private var position: ImportError.Position? {
    guard let input = parser?.pointee.input else { return nil }
    return ImportError.Position(line: Int(input.pointee.line), column: Int(input.pointee.col))
  }
}

// MARK: - Callbacks

extension XMLEventReader {
  /// Functions without captures; the reader is reached through the user data.
  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.internalSubset = { context, _, _, _ in
      XMLEventReader.with(context) { $0.refuseDocumentType() }
    }
    sax.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      XMLEventReader.with(context) {
        $0.begin(
          XMLElement(
            name: XMLName(bytes: name), namespace: namespace.map { XMLName(bytes: $0) },
            attributeCount: Int(count), attributes: attributes))
      }
    }
    sax.endElementNs = { context, name, _, _ in
      guard let name else { return }
      XMLEventReader.with(context) { $0.finish(XMLName(bytes: name)) }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      XMLEventReader.with(context) { $0.append(UnsafeBufferPointer(start: bytes, count: Int(count))) }
    }
    sax.characters = text
    sax.cdataBlock = text
    sax.ignorableWhitespace = text
    sax.serror = { context, error in
      guard let error else { return }
      let complaint = error.pointee
      XMLEventReader.with(context) { $0.note(complaint) }
    }
    return sax
  }

  @inline(__always)
  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLEventReader) -> Void) {
    guard let context else { return }
    // The reader outlives its parser, so no reference needs counting for each of millions of events.
    Unmanaged<XMLEventReader>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  private func refuseDocumentType() {
    stop(.documentTypeDeclaration(path, part, at: position))
  }

  @inline(__always)
  private func begin(_ element: XMLElement) {
    depth += 1
    textRun = 0
    guard depth <= limits.depth, element.attributeCount <= limits.attributeCount else {
      return stop(.xmlOverLimit(path, part, at: position))
    }
    do { try handler.start(element) } catch { stop(error) }
  }

  @inline(__always)
  private func finish(_ name: XMLName) {
    depth -= 1
    textRun = 0
    do { try handler.end(name) } catch { stop(error) }
  }

  @inline(__always)
  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    textRun += bytes.count
    textTotal += bytes.count
    guard textRun <= limits.textRun, textTotal <= limits.text else {
      return stop(.xmlOverLimit(path, part, at: position))
    }
    do { try handler.text(bytes) } catch { stop(error) }
  }

  /// Keeps the first complaint that makes the document unreadable; later ones follow from it.
  private func note(_ error: xmlError) {
    guard complaint == nil, error.level == XML_ERR_FATAL else { return }
    let text = error.message.map { String(cString: $0) } ?? ""
    complaint = (Int(error.line), Int(error.int2), String(text.prefix { !$0.isNewline }))
  }
}

extension ImportError {
  fileprivate static func documentTypeDeclaration(_ path: String, _ part: String?, at position: Position?)
    -> Self
  {
    .init(
      .documentTypeDeclaration, path: path, part: part, position: position,
      problem: LocalizedText(
        ja: "文書型宣言 (DOCTYPE) のあるXMLは安全のため受け付けません",
        en: "document type declarations (DOCTYPE) are not accepted, for safety"),
      remedy: LocalizedText(
        ja: "Excelで開いて .xlsx で保存し直すか、宣言を取り除いてください",
        en: "Open it in Excel and save it again as .xlsx, or remove the declaration"))
  }

  fileprivate static func malformedXML(
    _ path: String, _ part: String?, at position: Position?, _ complaint: String
  ) -> Self {
    let detail = complaint.isEmpty ? "" : " (\(complaint))"
    return .init(
      .malformedXML, path: path, part: part, position: position,
      problem: LocalizedText(
        ja: "XMLの書き方が正しくありません\(detail)", en: "the XML is not well-formed\(detail)"),
      remedy: LocalizedText(
        ja: "作ったソフトで保存し直してください", en: "Save it again with the program that made it"))
  }

  fileprivate static func xmlOverLimit(_ path: String, _ part: String?, at position: Position?) -> Self {
    .init(
      .tooLarge, path: path, part: part, position: position,
      problem: LocalizedText(
        ja: "XMLの要素の深さ、属性の数または文字の量が上限を超えました",
        en: "the XML nests too deeply, or has too many attributes or too much text"),
      remedy: LocalizedText(
        ja: "作ったソフトで保存し直すか、表を分けてください",
        en: "Save it again with the program that made it, or split the table"))
  }
}
