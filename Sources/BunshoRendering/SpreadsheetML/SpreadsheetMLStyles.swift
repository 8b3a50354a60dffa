// SPDX-License-Identifier: Apache-2.0

/// The styles of one SpreadsheetML file: the format wants all of them before the first cell.
struct SpreadsheetMLStyles {
  private var byIdentity: [ObjectIdentifier: String] = [:]
  private var byAttributes: [Workbook.Style.Attributes: String] = [:]
  private var inOrder: [(id: String, style: Workbook.Style.Attributes)] = []

  /// Collects the styles of a workbook.
  init(of workbook: Workbook) {
    add(.standard, id: "Default")
    for sheet in workbook.sheets {
      for row in sheet.rows {
        for cell in row.cells {
          if let style = cell.style {
            add(style)
          } else if case .link = cell.value {
            add(.link)
          }
        }
      }
    }
    // LibreOffice 7 carries fill and border of a style over to the next one that has none: plain ones first.
    let plain = inOrder.filter { $0.style.fill == nil && $0.style.borders == .init() }
    let framed = inOrder.filter { $0.style.fill == nil && $0.style.borders != .init() }
    let filled = inOrder.filter { $0.style.fill != nil && $0.style.borders != .init() }
    let bare = inOrder.filter { $0.style.fill != nil && $0.style.borders == .init() }
    inOrder = plain + framed + filled + bare
  }

  /// The id of a style; nil is the standard one. The style must stay alive as long as this value.
  func id(of style: Workbook.Style) -> String? {
    let id = byIdentity[style.identity] ?? byAttributes[style.attributes]
    return id == "Default" ? nil : id
  }

  private mutating func add(_ style: Workbook.Style, id: String? = nil) {
    guard byIdentity[style.identity] == nil else { return }
    if let known = byAttributes[style.attributes] {
      byIdentity[style.identity] = known
      return
    }
    let id = id ?? "s\(inOrder.count)"
    byIdentity[style.identity] = id
    byAttributes[style.attributes] = id
    inOrder.append((id, style.attributes))
  }

  /// Writes the element `Styles`.
  func write(to xml: XMLTextWriter) {
    xml.element("Styles") {
      for (id, style) in inOrder {
        xml.lineFeed()
        xml.element("Style", ["ss:ID": id, "ss:Name": id == "Default" ? "Normal" : nil]) {
          Self.write(style, to: xml)
        }
      }
      xml.lineFeed()
    }
    xml.lineFeed()
  }

  private static func write(_ style: Workbook.Style.Attributes, to xml: XMLTextWriter) {
    var rotation: String?
    if case .degrees(let degrees) = style.rotation, degrees != 0 {
      rotation = "\(max(-90, min(90, degrees)))"
    }
    xml.element(
      "Alignment",
      [
        "ss:Horizontal": style.horizontal.name, "ss:Vertical": style.vertical.name,
        "ss:Indent": style.indent > 0 ? "\(min(15, style.indent))" : nil, "ss:Rotate": rotation,
        "ss:ShrinkToFit": style.shrinksToFit && !style.wraps ? "1" : nil,
        "ss:VerticalText": style.rotation == .vertical ? "1" : nil, "ss:WrapText": style.wraps ? "1" : nil,
      ])
    let sides = [
      ("Bottom", style.borders.bottom), ("Left", style.borders.left), ("Right", style.borders.right),
      ("Top", style.borders.top),
    ]
    // Written even when empty: a style takes what it does not say from the standard one.
    xml.element("Borders") {
      for case (let side, let border?) in sides {
        let (line, weight) = border.weight.names
        xml.element(
          "Border",
          [
            "ss:Position": side, "ss:LineStyle": line, "ss:Weight": weight, "ss:Color": border.color?.hex,
          ])
      }
    }
    xml.element(
      "Font",
      [
        "ss:FontName": style.lawfulFontName, "x:CharSet": style.isJapaneseFont ? "128" : nil,
        "ss:Size": decimal(style.fontSize), "ss:Color": style.color?.hex, "ss:Bold": style.bold ? "1" : nil,
        "ss:Italic": style.italic ? "1" : nil, "ss:StrikeThrough": style.struckOut ? "1" : nil,
        "ss:Underline": style.underlined ? "Single" : nil,
      ])
    xml.element(
      "Interior", ["ss:Color": style.fill?.hex, "ss:Pattern": style.fill == nil ? nil : "Solid"])
    // Also when it is "General", for the same reason as the order above.
    xml.element("NumberFormat", ["ss:Format": style.lawfulNumberFormat])
    xml.element("Protection", ["ss:Protected": style.locked ? nil : "0"])
  }

  /// A number as XML writes it, without `.0`.
  static func decimal(_ number: Double) -> String {
    // `description` is the shortest text that reads back as the same number; `1e+20` is lawful, too.
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }
}

extension Workbook.Style.HorizontalAlignment {
  fileprivate var name: String? {
    switch self {
    case .general: nil
    case .left: "Left"
    case .center: "Center"
    case .right: "Right"
    case .justify: "Justify"
    case .centerAcross: "CenterAcrossSelection"
    case .distributed: "Distributed"
    }
  }
}

extension Workbook.Style.VerticalAlignment {
  fileprivate var name: String {
    switch self {
    case .top: "Top"
    case .center: "Center"
    case .bottom: "Bottom"
    }
  }
}

extension Workbook.Style.Border.Weight {
  /// The name of the line and its weight.
  fileprivate var names: (line: String, weight: String?) {
    switch self {
    case .hair: ("Continuous", nil)
    case .thin: ("Continuous", "1")
    case .medium: ("Continuous", "2")
    case .thick: ("Continuous", "3")
    case .double: ("Double", "3")
    case .dashed: ("Dash", "1")
    }
  }
}
