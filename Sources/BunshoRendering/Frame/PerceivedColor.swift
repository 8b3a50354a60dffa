// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A colour by what the eye tells apart: lightness, colourfulness, hue.
///
/// The space is Oklab in polar form (Björn Ottosson, "A perceptual color space for image processing", 2020; the `oklch()`
/// of CSS Color Module Level 4). Turning the hue keeps a colour as light and as colourful as it looked.
struct PerceivedColor {
  /// From 0, black, to 1, white.
  var lightness: Double
  /// From 0, grey, to about 0.32, the most a screen shows.
  var chroma: Double
  /// In degrees from 0 to 360: red about 29, yellow 110, green 142, blue 264.
  var hue: Double

  /// The colour as perceived.
  init(_ color: Workbook.Color) {
    let (r, g, b) = Self.linear(color)
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    let c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    chroma = (a * a + c * c).squareRoot()
    let angle = atan2(c, a) * 180 / .pi
    hue = angle < 0 ? angle + 360 : angle
  }

  /// The nearest colour a screen shows; one that is too colourful loses colour, not lightness.
  var color: Workbook.Color {
    if let color = screenColor(chroma: chroma) { return color }
    var (low, high) = (0.0, chroma)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if screenColor(chroma: middle) == nil { high = middle } else { low = middle }
    }
    return screenColor(chroma: low) ?? (lightness < 0.5 ? 0x000000 : 0xFFFFFF)
  }

  private func screenColor(chroma: Double) -> Workbook.Color? {
    let a = chroma * cos(hue * .pi / 180)
    let c = chroma * sin(hue * .pi / 180)
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * c, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * c, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * c, 3)
    let parts = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
    var rgb: UInt32 = 0
    for part in parts {
      // Half a step of 255 is lost in rounding anyway.
      guard part > -0.002, part < 1.002 else { return nil }
      let value = min(1, max(0, part))
      let encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
      rgb = rgb << 8 | UInt32((encoded * 255).rounded())
    }
    return Workbook.Color(rgb: rgb)
  }

  /// Red, green and blue as amounts of light, from 0 to 1 (IEC 61966-2-1).
  private static func linear(_ color: Workbook.Color) -> (Double, Double, Double) {
    func part(_ shift: UInt32) -> Double {
      let value = Double(color.rgb >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (part(16), part(8), part(0))
  }

  /// The relative luminance of a colour, 0 to 1, by which WCAG 2.2 measures contrast.
  static func luminance(of color: Workbook.Color) -> Double {
    let (r, g, b) = linear(color)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
}
