// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A comment of a cell that holds a waiver; all others are counted and not kept.
struct WaiverComment: Equatable, Sendable {
  var row: Int
  var column: Int
  /// Who wrote it, where the file tells.
  var author: String?
  var text: String

  /// The cell.
  var key: Int64 { Int64(row) << 20 | Int64(column) }
}

extension WaiverComment {
  /// What the file says in a cell's comment; `nil` for one without a waiver.
  init?(row: Int, column: Int, author: [UInt8], text: [UInt8]) {
    let words = String(decoding: text, as: UTF8.self)
    guard WaiverReader.mayHold(words) else { return nil }
    let name = TextKey.trimmed(String(decoding: author, as: UTF8.self))
    self.init(row: row, column: column, author: name.isEmpty ? nil : name, text: words)
  }
}

extension SheetBuilder {
  /// Keeps a comment that holds a waiver and counts any other.
  mutating func add(_ comment: WaiverComment?) {
    if let comment, waiverComments.count < CommentsPart.longestList {
      waiverComments.append(comment)
    } else {
      uninterpreted[.comment, default: 0] += 1
    }
  }
}

/// Reads `comments1.xml`: every comment is counted, those with a waiver are kept.
final class CommentsPart: XMLEventHandler {
  private(set) var count = 0
  private(set) var waivers: [WaiverComment] = []

  private var authors: [String] = []
  private var isInAuthor = false
  private var isInText = false
  private var readingDepth = 0
  private var place: (column: Int, row: Int)?
  private var author: Int?
  private var text: [UInt8] = []

  /// No waiver is longer, and a comment that is longer is not kept in memory.
  static let longestText = 64_000
  /// Authors and waivers of one sheet.
  static let longestList = 100_000

  func start(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "author":
      isInAuthor = true
      text = []
    case "comment":
      count += 1
      place = element.bytes("ref").flatMap { CellReference.parse($0) }
      author = element.integer("authorId")
      text = []
    case "rPh": readingDepth += 1
    case "t": isInText = readingDepth == 0
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    guard isInAuthor || isInText, text.count + bytes.count <= Self.longestText else { return }
    text.append(contentsOf: bytes)
  }

  func end(_ name: XMLName) throws(ImportError) {
    switch name {
    case "author":
      isInAuthor = false
      if authors.count < Self.longestList { authors.append(String(decoding: text, as: UTF8.self)) }
    case "t": isInText = false
    case "rPh": readingDepth -= 1
    case "comment":
      let words = String(decoding: text, as: UTF8.self)
      guard let place, WaiverReader.mayHold(words), waivers.count < Self.longestList else { return }
      let name = author.flatMap { authors.indices.contains($0) ? TextKey.trimmed(authors[$0]) : nil }
      waivers.append(
        WaiverComment(
          row: place.row, column: place.column, author: name.flatMap { $0.isEmpty ? nil : $0 }, text: words))
    default: break
    }
  }
}

/// Reads `threadedComment1.xml`, whose comments stand in `comments1.xml` as well, for old readers and without their
/// authors.
final class ThreadedCommentsPart: XMLEventHandler {
  private(set) var waivers: [WaiverComment] = []

  private let people: [String: String]
  private var isInText = false
  private var place: (column: Int, row: Int)?
  private var author: String?
  private var text: [UInt8] = []

  /// - Parameter people: names by the ids of `person.xml`.
  init(people: [String: String]) {
    self.people = people
  }

  func start(_ element: XMLElement) throws(ImportError) {
    if element.name == "threadedComment" {
      place = element.bytes("ref").flatMap { CellReference.parse($0) }
      author = element.string("personId").flatMap { people[$0] }
      text = []
    } else if element.name == "text" {
      isInText = true
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    guard isInText, text.count + bytes.count <= CommentsPart.longestText else { return }
    text.append(contentsOf: bytes)
  }

  func end(_ name: XMLName) throws(ImportError) {
    if name == "text" { isInText = false }
    guard name == "threadedComment", let place else { return }
    let words = String(decoding: text, as: UTF8.self)
    guard WaiverReader.mayHold(words), waivers.count < CommentsPart.longestList else { return }
    waivers.append(WaiverComment(row: place.row, column: place.column, author: author, text: words))
  }
}

/// Reads `persons/person.xml`: the names of those who wrote threaded comments.
final class CommentPeoplePart: XMLEventHandler {
  private(set) var names: [String: String] = [:]

  func start(_ element: XMLElement) throws(ImportError) {
    guard element.name == "person", names.count < CommentsPart.longestList, let id = element.string("id"),
      let name = element.string("displayName").map(TextKey.trimmed), !name.isEmpty
    else { return }
    names[id] = name
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}
