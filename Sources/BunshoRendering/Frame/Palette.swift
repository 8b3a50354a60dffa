// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The one hue of a report: blue, or that of an organisation's own colour.
///
/// All that is blue by default takes the hue and the colourfulness of the accent and keeps its luminance. So every
/// contrast stays what it was measured to be (WCAG 2.2, 1.4.3 and 1.4.11), whatever colour somebody names; letters stay
/// ordered from dark to light. Red and amber are not touched: they belong to findings.
public struct Palette: Sendable, Equatable {
  /// The organisation's colour; `nil` is the standard blue.
  public let accent: Workbook.Color?

  /// The standard palette.
  public static let standard = Palette(accent: nil)

  /// A palette around a colour.
  public init(accent: Workbook.Color?) {
    self.accent = accent
  }

  /// The colour that stands in the place of a standard one.
  func color(_ standard: Workbook.Color) -> Workbook.Color {
    guard let accent else { return standard }
    var color = PerceivedColor(standard)
    guard Self.blue.contains(color.hue), color.chroma >= Self.leastChroma else { return standard }
    let wanted = PerceivedColor(accent)
    color.hue = wanted.hue
    color.chroma *= min(1, wanted.chroma / Self.fullChroma)
    return Self.atLuminance(PerceivedColor.luminance(of: standard), color)
  }

  /// What users should know of their colour; `nil` when all is well.
  public var caution: LocalizedText? {
    guard let accent else { return nil }
    let color = PerceivedColor(accent)
    guard color.chroma > 0.05, Self.findingHues.contains(color.hue) else { return nil }
    return LocalizedText(
      ja: "色 \(accent.hex) は赤や黄に近く、指摘(要是正・注意)の色と紛れます。指摘は形でも見分けられます",
      en:
        "the colour \(accent.hex) is close to the red and amber of findings; those can be told by shape as well"
    )
  }

  /// The hues, in degrees, of the standard palette's colours that are not grey, red or amber.
  private static let blue = 225.0..<300.0
  /// Paler colours are greys.
  private static let leastChroma = 0.008
  /// From here on an accent is as colourful as it needs to be for the standard colourfulness.
  private static let fullChroma = 0.18
  /// Red to amber.
  private static let findingHues = 10.0..<100.0

  /// The colour made lighter or darker until it has a luminance.
  private static func atLuminance(_ luminance: Double, _ color: PerceivedColor) -> Workbook.Color {
    var color = color
    var (low, high) = (0.0, 1.0)
    for _ in 0..<24 {
      color.lightness = (low + high) / 2
      if PerceivedColor.luminance(of: color.color) < luminance {
        low = color.lightness
      } else {
        high = color.lightness
      }
    }
    return color.color
  }
}

extension Palette {
  /// The rules that give a style sheet's own colours the palette's hue: one for every custom property that is declared
  /// as `--name: light-dark(#rrggbb, #rrggbb)`. Empty for the standard palette.
  func rules(recolouring css: String) -> String {
    guard accent != nil else { return "" }
    var rules = ""
    for match in css.matches(of: /(--[a-z0-9-]+):\s*light-dark\((#[0-9a-fA-F]{6}),\s*(#[0-9a-fA-F]{6})\)/) {
      guard let light = Workbook.Color(hex: String(match.2)), let dark = Workbook.Color(hex: String(match.3))
      else {
        continue
      }
      let own = (light: color(light), dark: color(dark))
      guard own != (light, dark) else { continue }
      rules += "\(match.1):light-dark(\(own.light.hex),\(own.dark.hex));"
    }
    return rules.isEmpty ? "" : ":root{\(rules)}\n"
  }
}
