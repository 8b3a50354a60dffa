// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// A small XML document as a tree, read by libxml2: to see whether what was written is well-formed, and what
/// it says.
final class XMLTree {
  /// The name of the element, without prefix.
  let name: String
  /// The attributes, without prefix.
  let attributes: [String: String]
  /// All text inside.
  let text: String
  /// The elements inside.
  let children: [XMLTree]

  /// Reads a document; nil when it is not well-formed.
  convenience init?(_ bytes: [UInt8]) {
    let options = Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    self.init(node: root)
  }

  private init(node: xmlNodePtr) {
    name = Self.string(node.pointee.name)
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      var value = ""
      var part = current.pointee.children
      while let text = part {
        value += Self.string(text.pointee.content)
        part = text.pointee.next
      }
      attributes[Self.string(current.pointee.name)] = value
      attribute = current.pointee.next
    }
    self.attributes = attributes
    var text = ""
    var children: [XMLTree] = []
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE {
        let element = XMLTree(node: current)
        children.append(element)
        text += element.text
      } else if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE {
        text += Self.string(current.pointee.content)
      }
      child = current.pointee.next
    }
    self.text = text
    self.children = children
  }

  /// The elements of a name directly inside.
  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The first element of a name directly inside.
  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
