// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// The formats of one `.xlsx` file, one for each different style.
final class XLSXFormats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  // The first key is cheap and hits for nearly every cell; the second makes styles that were built twice one.
  private var byIdentity: [ObjectIdentifier: UnsafeMutablePointer<lxw_format>] = [:]
  private var byAttributes: [Workbook.Style.Attributes: UnsafeMutablePointer<lxw_format>] = [:]

  /// Starts with the standard style, which cells without a style take.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    if let standard = bunsho_default_format(workbook) {
      Self.setFont(of: Workbook.Style.standard.attributes, on: standard)
      Self.setRest(of: Workbook.Style.standard.attributes, on: standard)
    }
  }

  /// The format of a style; nil is the standard one. The style must stay alive as long as this object.
  func format(for style: Workbook.Style?) -> UnsafeMutablePointer<lxw_format>? {
    guard let style else { return nil }
    if let format = byIdentity[style.identity] { return format }
    if style == .standard { return nil }
    let format = byAttributes[style.attributes] ?? make(style)
    byIdentity[style.identity] = format
    byAttributes[style.attributes] = format
    return format
  }

  /// A format that says no more than a condition may change.
  func conditionalFormat(for style: Workbook.Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    Self.setLook(of: style.attributes, on: format)
    return format
  }

  private func make(_ style: Workbook.Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    Self.setFont(of: style.attributes, on: format)
    Self.setLook(of: style.attributes, on: format)
    Self.setRest(of: style.attributes, on: format)
    return format
  }

  private static func setFont(
    of style: Workbook.Style.Attributes, on format: UnsafeMutablePointer<lxw_format>
  ) {
    format_set_font_name(format, style.lawfulFontName)
    format_set_font_size(format, style.fontSize)
  }

  private static func setLook(
    of style: Workbook.Style.Attributes, on format: UnsafeMutablePointer<lxw_format>
  ) {
    if style.bold { format_set_bold(format) }
    if style.italic { format_set_italic(format) }
    if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.struckOut { format_set_font_strikeout(format) }
    if let color = style.color { format_set_font_color(format, color.lxw) }
    if let fill = style.fill { format_set_bg_color(format, fill.lxw) }
    if let border = style.borders.left {
      format_set_left(format, border.weight.lxw)
      if let color = border.color { format_set_left_color(format, color.lxw) }
    }
    if let border = style.borders.right {
      format_set_right(format, border.weight.lxw)
      if let color = border.color { format_set_right_color(format, color.lxw) }
    }
    if let border = style.borders.top {
      format_set_top(format, border.weight.lxw)
      if let color = border.color { format_set_top_color(format, color.lxw) }
    }
    if let border = style.borders.bottom {
      format_set_bottom(format, border.weight.lxw)
      if let color = border.color { format_set_bottom_color(format, color.lxw) }
    }
  }

  private static func setRest(
    of style: Workbook.Style.Attributes, on format: UnsafeMutablePointer<lxw_format>
  ) {
    if let alignment = style.horizontal.lxw { format_set_align(format, UInt8(alignment.rawValue)) }
    format_set_align(format, UInt8(style.vertical.lxw.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinksToFit && !style.wraps { format_set_shrink(format) }
    switch style.rotation {
    case .none: break
    case .degrees(let degrees): format_set_rotation(format, Int16(max(-90, min(90, degrees))))
    // The library's number for letters below each other; the file says 255.
    case .vertical: format_set_rotation(format, 270)
    }
    if style.indent > 0 { format_set_indent(format, UInt8(min(15, style.indent))) }
    if style.lawfulNumberFormat != "General" { format_set_num_format(format, style.lawfulNumberFormat) }
    if !style.locked { format_set_unlocked(format) }
  }
}

extension Workbook.Color {
  // The library takes 0 for "not set" and this for black.
  fileprivate var lxw: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}

extension Workbook.Style.Border.Weight {
  fileprivate var lxw: UInt8 {
    let style =
      switch self {
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      case .double: LXW_BORDER_DOUBLE
      case .dashed: LXW_BORDER_DASHED
      }
    return UInt8(style.rawValue)
  }
}

extension Workbook.Style.HorizontalAlignment {
  fileprivate var lxw: lxw_format_alignments? {
    switch self {
    case .general: nil
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .justify: LXW_ALIGN_JUSTIFY
    case .centerAcross: LXW_ALIGN_CENTER_ACROSS
    case .distributed: LXW_ALIGN_DISTRIBUTED
    }
  }
}

extension Workbook.Style.VerticalAlignment {
  fileprivate var lxw: lxw_format_alignments {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    }
  }
}
