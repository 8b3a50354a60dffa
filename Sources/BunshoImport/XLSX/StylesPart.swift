// SPDX-License-Identifier: Apache-2.0

/// The number formats of a workbook's cell styles.
struct CellStyles {
  /// The formats that are in use; the first is the general one.
  private(set) var formats: [NumberFormat] = [.general]
  /// For each cell style the position of its format.
  private(set) var formatOfStyle: [Int] = []
  /// For each cell style whether its font strikes the text out; empty when none does.
  private(set) var isStruck: [Bool] = []

  init() {}

  init(codes: [Int: String], styles: [Int], isStruck: [Bool] = []) {
    if isStruck.contains(true) { self.isStruck = isStruck }
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

/// Reads `styles.xml`, of which number formats matter for reading, and whether fonts strike text out: in many
/// offices that is how abolished work is marked.
final class StylesPart: XMLEventHandler {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var fontOfStyle: [Int] = []
  private var struckFonts: [Bool] = []
  private var isInFonts = false
  private var isInCellStyles = false

  var cellStyles: CellStyles {
    CellStyles(
      codes: codes, styles: styles,
      isStruck: fontOfStyle.map { $0 < struckFonts.count && struckFonts[$0] })
  }

  func start(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "numFmt":
      if let id = element.integer("numFmtId"), let code = element.string("formatCode") { codes[id] = code }
    case "fonts": isInFonts = true
    case "font": if isInFonts { struckFonts.append(false) }
    case "strike":
      if isInFonts, !struckFonts.isEmpty { struckFonts[struckFonts.count - 1] = StruckText.isMeant(element) }
    case "cellXfs": isInCellStyles = true
    case "xf":
      if isInCellStyles {
        styles.append(element.integer("numFmtId") ?? 0)
        fontOfStyle.append(element.integer("fontId") ?? 0)
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}

  func end(_ name: XMLName) throws(ImportError) {
    if name == "cellXfs" { isInCellStyles = false }
    if name == "fonts" { isInFonts = false }
  }
}

/// The element that strikes text out.
enum StruckText {
  /// Whether it does so: without value, or with a true one.
  static func isMeant(_ element: XMLElement) -> Bool {
    element.bytes("val") == nil || element.isTrue("val")
  }
}
