// SPDX-License-Identifier: Apache-2.0

/// The number formats of a workbook's cell styles.
struct CellStyles {
  /// The formats that are in use; the first is the general one.
  private(set) var formats: [NumberFormat] = [.general]
  /// For each cell style the position of its format.
  private(set) var formatOfStyle: [Int] = []
  /// For each cell style whether its font strikes the text out; empty when none does.
  private(set) var isStruck: [Bool] = []

  /// For each cell style the number of its colour, 0 for none; empty when none has one.
  private(set) var fillOfStyle: [Int] = []
  /// How many colours there are, none among them.
  private(set) var fillCount = 1

  init() {}

  init(codes: [Int: String], styles: [Int], isStruck: [Bool] = [], fills: [Int] = []) {
    if isStruck.contains(true) { self.isStruck = isStruck }
    if let last = fills.max(), last > 0 {
      fillOfStyle = fills
      fillCount = last + 1
    }
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
/// offices that is how abolished work is marked. Colours are told apart, so that it can be said where they are.
final class StylesPart: XMLEventHandler {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var fontOfStyle: [Int] = []
  private var struckFonts: [Bool] = []
  private var fillOfStyle: [Int] = []
  /// For each fill its number among those that show.
  private var shownFills: [Int] = []
  private var isInFonts = false
  private var isInFills = false
  private var isInCellStyles = false

  /// Colours beyond so many count as one.
  private static let mostFills = 60

  var cellStyles: CellStyles {
    CellStyles(
      codes: codes, styles: styles,
      isStruck: fontOfStyle.map { $0 < struckFonts.count && struckFonts[$0] },
      fills: fillOfStyle.map { $0 < shownFills.count ? shownFills[$0] : 0 })
  }

  func start(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "numFmt":
      if let id = element.integer("numFmtId"), let code = element.string("formatCode") { codes[id] = code }
    case "fonts": isInFonts = true
    case "font": if isInFonts { struckFonts.append(false) }
    case "strike":
      if isInFonts, !struckFonts.isEmpty { struckFonts[struckFonts.count - 1] = StruckText.isMeant(element) }
    case "fills": isInFills = true
    case "fill": if isInFills { shownFills.append(0) }
    case "patternFill":
      let pattern = element.string("patternType") ?? "none"
      // Programs write grey dots as the second fill whether they are used or not.
      if isInFills, !shownFills.isEmpty, pattern != "none", pattern != "gray125" {
        shownFills[shownFills.count - 1] = min(shownFills.count, Self.mostFills)
      }
    case "fgColor":
      // White is how people take a colour back.
      if isInFills, !shownFills.isEmpty,
        element.string("rgb").map({ $0.uppercased().hasSuffix("FFFFFF") }) == true
          || element.integer("theme") == 0 && element.string("tint") == nil
      {
        shownFills[shownFills.count - 1] = 0
      }
    case "cellXfs": isInCellStyles = true
    case "xf":
      if isInCellStyles {
        styles.append(element.integer("numFmtId") ?? 0)
        fontOfStyle.append(element.integer("fontId") ?? 0)
        fillOfStyle.append(element.integer("fillId") ?? 0)
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}

  func end(_ name: XMLName) throws(ImportError) {
    if name == "cellXfs" { isInCellStyles = false }
    if name == "fonts" { isInFonts = false }
    if name == "fills" { isInFills = false }
  }
}

/// The element that strikes text out.
enum StruckText {
  /// Whether it does so: without value, or with a true one.
  static func isMeant(_ element: XMLElement) -> Bool {
    element.bytes("val") == nil || element.isTrue("val")
  }
}
