// SPDX-License-Identifier: Apache-2.0

/// The number formats of a workbook's cell styles.
struct CellStyles {
  /// The formats that are in use; the first is the general one.
  private(set) var formats: [NumberFormat] = [.general]
  /// For each cell style the position of its format.
  private(set) var formatOfStyle: [Int] = []

  init() {}

  init(codes: [Int: String], styles: [Int]) {
    var positions: [Int: Int] = [:]
    for id in styles {
      if let position = positions[id] {
        formatOfStyle.append(position)
        continue
      }
      // A code of the file's own goes before the built-in meaning of its number.
      let format = codes[id].map { NumberFormat(code: $0) } ?? NumberFormat.builtIn(id) ?? .general
      let position = formats.firstIndex(of: format) ?? formats.count
      if position == formats.count { formats.append(format) }
      positions[id] = position
      formatOfStyle.append(position)
    }
  }

  /// The position of a style's format; styles the file does not define are general.
  @inline(__always)
  func format(ofStyle style: Int) -> Int {
    style < formatOfStyle.count ? formatOfStyle[style] : 0
  }
}

/// Reads `styles.xml`, of which only number formats matter for reading.
final class StylesPart: XMLEventHandler {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var isInCellStyles = false

  var cellStyles: CellStyles { CellStyles(codes: codes, styles: styles) }

  func start(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "numFmt":
      if let id = element.integer("numFmtId"), let code = element.string("formatCode") { codes[id] = code }
    case "cellXfs": isInCellStyles = true
    case "xf":
      if isInCellStyles { styles.append(element.integer("numFmtId") ?? 0) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}

  func end(_ name: XMLName) throws(ImportError) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
