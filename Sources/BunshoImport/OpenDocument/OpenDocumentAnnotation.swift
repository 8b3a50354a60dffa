// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The comment of a cell while it is read: who wrote it, and its paragraphs.
struct OpenDocumentAnnotation {
  private var author: [UInt8] = []
  private var text: [UInt8] = []
  private var place = Place.elsewhere

  private enum Place {
    case author, text, elsewhere
  }

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "creator": place = .author
    case "p", "h":
      if !text.isEmpty { text.append(0x0A) }
      place = .text
    case "s", "tab", "line-break": if place == .text { text.append(0x20) }
    default: break
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard author.count + text.count + bytes.count <= CommentsPart.longestText else { return }
    switch place {
    case .author: author.append(contentsOf: bytes)
    case .text: text.append(contentsOf: bytes)
    case .elsewhere: break
    }
  }

  mutating func end(_ name: XMLName) {
    if name == "creator" || name == "p" || name == "h" { place = .elsewhere }
  }

  func comment(row: Int, column: Int) -> WaiverComment? {
    WaiverComment(row: row, column: column, author: author, text: text)
  }
}
