// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import BunshoRendering

struct PaletteTests {
  /// Colours all around, pale, strong, dark and grey.
  private static let accents: [Workbook.Color] = [
    0x7A003C, 0x00843D, 0xFF7A00, 0xFFE600, 0x00A0E9, 0x6A1B9A, 0xC00000, 0x000000, 0xFFFFFF, 0x777777,
    0x0B3D2E,
    0xF8BBD0,
  ]
  /// Ink and ground of the standard palette that stand on each other.
  private static let pairs: [(ink: Workbook.Color, ground: Workbook.Color)] = [
    (0xFFFFFF, 0x00118F), (0xFFFFFF, 0x3460FB), (0x0017C1, 0xE8F1FE), (0x0017C1, 0xFFFFFF),
    (0x00104F, 0x9DB7F9),
    (0x00104F, 0xD9E6FF), (0x9DB7F9, 0x181B21), (0xC5D7FB, 0x1B2747), (0x0A0F24, 0x7096F8),
  ]

  private func contrast(_ one: Workbook.Color, _ other: Workbook.Color) -> Double {
    let (first, second) = (PerceivedColor.luminance(of: one), PerceivedColor.luminance(of: other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test(arguments: accents) func `contrast stays, whatever the accent`(accent: Workbook.Color) {
    let palette = Palette(accent: accent)
    for (ink, ground) in Self.pairs {
      let before = contrast(ink, ground)
      let after = contrast(palette.color(ink), palette.color(ground))
      #expect(abs(after - before) < before * 0.06, "\(ink.hex) on \(ground.hex): \(before), now \(after)")
      #expect(after >= 4.5)
    }
  }

  @Test func `red, amber and grey are left alone`() {
    let palette = Palette(accent: 0x00843D)
    for color: Workbook.Color in [
      0xCE0000, 0xFDEEEE, 0x806300, 0xFFF4D6, 0xFFD43D, 0x1A1A1A, 0x4D4D4D, 0xFFFFFF,
    ] {
      #expect(palette.color(color) == color)
    }
    #expect(Palette.standard.color(0x0017C1) == 0x0017C1)
  }

  @Test func `the hue is the accent's`() {
    let accent: Workbook.Color = 0x00843D
    let hue = PerceivedColor(accent).hue
    for color: Workbook.Color in [0x0017C1, 0x3460FB, 0x9DB7F9] {
      #expect(abs(PerceivedColor(Palette(accent: accent).color(color)).hue - hue) < 4)
    }
    // An accent without colour gives greys.
    #expect(PerceivedColor(Palette(accent: 0x777777).color(0x3460FB)).chroma < 0.005)
  }

  @Test(arguments: accents) func `a colour seen and drawn again is itself`(color: Workbook.Color) {
    #expect(PerceivedColor(color).color == color)
  }

  @Test func `known coordinates`() {
    // Red of sRGB in Oklch, as CSS Color Module Level 4 gives it: 0.628 0.2577 29.23.
    let red = PerceivedColor(0xFF0000)
    #expect(
      abs(red.lightness - 0.628) < 0.001 && abs(red.chroma - 0.2577) < 0.001 && abs(red.hue - 29.23) < 0.1)
  }

  @Test func `only an accent near red or amber is cautioned of`() {
    for (accent, isCautioned): (Workbook.Color, Bool) in [
      (0xC00000, true), (0xFFB000, true), (0x00843D, false), (0x6A1B9A, false), (0x777777, false),
    ] {
      #expect((Palette(accent: accent).caution != nil) == isCautioned, "\(accent.hex)")
    }
    #expect(Palette.standard.caution == nil)
  }

  @Test func `rules are given for the properties that change, and only for those`() {
    let css = ":root {\n  --a: light-dark(#00118f, #d9e6ff);\n  --error: light-dark(#ce0000, #ff9696);\n}"
    let rules = Palette(accent: 0x00843D).rules(recolouring: css)
    #expect(rules.hasPrefix(":root{--a:light-dark(#") && !rules.contains("--error"))
    #expect(Palette.standard.rules(recolouring: css).isEmpty)
  }
}
