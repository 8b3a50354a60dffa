// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import CLibXML2

/// Writes an XML document into memory: the only file that touches libxml2's xmlTextWriter.
///
/// Escaping happens here and nowhere else. Characters that XML forbids must be gone before (``LawfulText``):
/// libxml2 would write them as they are. A failure is kept and thrown by ``bytes()``, so that a document reads
/// as a list of its elements.
final class XMLTextWriter {
  // The sink that libxml2 writes to; it must not move, hence a class.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let sink = Sink()
  private let writer: xmlTextWriterPtr?
  private var hasFailed = false

  /// Starts a document in UTF-8.
  init() {
    xmlInitParser()
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count > 0 else { return 0 }
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
          sink.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
        }
        return count
      }, { _ in 0 }, Unmanaged.passUnretained(sink).toOpaque(), nil)
    // The writer owns the buffer from here on.
    writer = buffer.flatMap { xmlNewTextWriter($0) }
    if writer == nil {
      if let buffer { xmlOutputBufferClose(buffer) }
      hasFailed = true
    }
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
  }

  /// Writes an element with attributes and whatever the closure writes into it.
  ///
  /// Attributes without a value are left out.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: () -> Void = {}
  ) {
    start(name)
    for (name, value) in attributes {
      if let value { attribute(name, value) }
    }
    content()
    end()
  }

  /// Writes an element that holds nothing but text.
  func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    element(name, attributes) { self.text(text) }
  }

  /// Starts an element; for loops in which a closure would cost too much.
  func start(_ name: StaticString) {
    note(xmlTextWriterStartElement(writer, name.utf8Start))
  }

  /// Writes an attribute of the element just started.
  func attribute(_ name: StaticString, _ value: String) {
    note(xmlTextWriterWriteAttribute(writer, name.utf8Start, value))
  }

  /// Ends the innermost element.
  func end() {
    note(xmlTextWriterEndElement(writer))
  }

  /// Writes text. Line feeds become `&#10;`, so that no program takes them for layout.
  func text(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      note(xmlTextWriterWriteString(writer, text))
      return
    }
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { note(xmlTextWriterWriteRaw(writer, "&#10;")) }
      isFirst = false
      if !line.isEmpty { note(xmlTextWriterWriteString(writer, String(line))) }
    }
  }

  /// Writes a processing instruction with one value: `<?target name="value"?>`.
  ///
  /// XML lets an instruction hold anything, but LibreOffice takes its content for attributes and gives up on
  /// the whole file when it is not.
  func instruction(_ target: String, _ name: String, _ value: String) {
    var content = name + "=\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": content += "&amp;"
      case "<": content += "&lt;"
      // Also keeps `?>` out, which would end the instruction.
      case ">": content += "&gt;"
      case "\"": content += "&quot;"
      default: content.unicodeScalars.append(scalar)
      }
    }
    note(xmlTextWriterWritePI(writer, target, content + "\""))
    lineFeed()
  }

  /// Starts a new line, for people who look at the file. Only between elements, never beside text.
  func lineFeed() {
    note(xmlTextWriterWriteRaw(writer, "\n"))
  }

  /// Ends the document and gives it. Nothing can be written afterwards.
  func bytes() throws(RenderError) -> [UInt8] {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    if hasFailed {
      throw RenderError(
        .library, subject: "libxml2",
        message: LocalizedText(
          ja: "libxml2 が XML の書き込みに失敗しました", en: "libxml2 failed to write the XML"))
    }
    return sink.bytes
  }

  private func start(_ name: String) {
    note(xmlTextWriterStartElement(writer, name))
  }

  private func attribute(_ name: String, _ value: String) {
    note(xmlTextWriterWriteAttribute(writer, name, value))
  }

  private func note(_ status: Int32) {
    if status < 0 { hasFailed = true }
  }
}
