// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The texts cells share, as ranges of the arena.
struct SharedStrings {
  /// Where a text lies; kept together because cells refer to texts in any order, and each look-up misses the
  /// processor's cache.
  struct Range {
    let offset: UInt32
    let length: UInt32
  }

  private(set) var ranges: [Range] = []

  var count: Int { ranges.count }

  mutating func append(offset: Int, length: Int) {
    ranges.append(Range(offset: UInt32(clamping: offset), length: UInt32(clamping: length)))
  }
}

/// Reads `sharedStrings.xml` into the arena.
final class SharedStringsPart: XMLEventHandler {
  private(set) var strings = SharedStrings()
  /// Texts of which a part is struck out.
  private(set) var struckTexts = 0
  @exclusivity(unchecked) var arena: [UInt8]
  private let path: String
  private let part: String
  @exclusivity(unchecked) private var item = StringItemText()
  @exclusivity(unchecked) private var isInItem = false

  init(path: String, part: String, arena: consuming [UInt8]) {
    self.path = path
    self.part = part
    self.arena = arena
  }

  func start(_ element: XMLElement) throws(ImportError) {
    if isInItem {
      item.start(element, in: arena)
    } else if element.name == "si" {
      isInItem = true
      item.begin(in: arena)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    item.append(bytes, to: &arena)
  }

  func end(_ name: XMLName) throws(ImportError) {
    guard isInItem else { return }
    guard name == "si" else { return item.end(name, in: &arena) }
    isInItem = false
    if item.isStruck { struckTexts += 1 }
    strings.append(offset: item.start, length: item.finish(in: &arena))
    guard strings.count <= WorkbookLimits.cellCount, arena.count <= WorkbookLimits.textSize else {
      throw .workbookTooLarge(path, part: part)
    }
  }
}
