// SPDX-License-Identifier: Apache-2.0

/// The relations of one part of a package to others (`_rels/….rels`).
///
/// The last word of a type is the same in the transitional and the strict form of the standard, so relations
/// are told apart by it.
struct Relationships {
  /// One relation inside the package.
  struct Relation: Equatable {
    let id: String
    /// The last word of the type: `worksheet`, `styles`, `comments`.
    let kind: String
    /// The name of the part it leads to.
    let part: String
  }

  private(set) var relations: [Relation] = []

  /// The relations of the part; none when it has none.
  init(of part: String, in archive: SpreadsheetArchive) throws(ImportError) {
    let folder = Self.folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    let handler = RelationshipsPart(folder: folder)
    try archive.readXML(name, handler)
    relations = handler.relations
  }

  /// The part a relation leads to.
  func part(id: String) -> String? { relations.first { $0.id == id }?.part }

  /// The first part of a kind.
  func part(kind: String) -> String? { relations.first { $0.kind == kind }?.part }

  /// The folder of a part with its final slash; empty for the root.
  static func folder(of part: String) -> Substring {
    part.lastIndex(of: "/").map { part[...$0] } ?? ""
  }

  /// Resolves a target against the folder of the part it stands in.
  static func resolve(_ target: String, in folder: Substring) -> String {
    let isAbsolute = target.hasPrefix("/")
    var steps = isAbsolute ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

private final class RelationshipsPart: XMLEventHandler {
  var relations: [Relationships.Relation] = []
  private let folder: Substring

  init(folder: Substring) {
    self.folder = folder
  }

  func start(_ element: XMLElement) throws(ImportError) {
    guard element.name == "Relationship", element.string("TargetMode") != "External",
      let id = element.string("Id"), let type = element.string("Type"), let target = element.string("Target")
    else { return }
    relations.append(
      Relationships.Relation(
        id: id, kind: String(type.split(separator: "/").last ?? ""),
        part: Relationships.resolve(target, in: folder)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}

extension SpreadsheetArchive {
  /// Reads a part as XML; `false` when there is no such part.
  @discardableResult
  func readXML(_ part: String, _ handler: any XMLEventHandler) throws(ImportError) -> Bool {
    let reader = XMLEventReader(path: path, part: part, handler: handler)
    guard try read(part, { (chunk) throws(ImportError) in try reader.feed(chunk) }) else { return false }
    try reader.finish()
    return true
  }
}
