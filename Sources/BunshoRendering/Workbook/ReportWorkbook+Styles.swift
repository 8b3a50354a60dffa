// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook {
  /// The standard colours of the workbook: one hue for the letters, red and amber for findings alone. Those of the hue
  /// are drawn through the ``Palette``.
  enum Colors {
    static let text: Workbook.Color = 0x1A1A1A
    static let secondary: Workbook.Color = 0x4D4D4D
    static let muted: Workbook.Color = 0x666666
    static let line: Workbook.Color = 0xDCDEE3
    static let border: Workbook.Color = 0x8C919B
    static let accent: Workbook.Color = 0x0017C1
    static let deep: Workbook.Color = 0x00118F
    static let strong: Workbook.Color = 0x3460FB
    static let medium: Workbook.Color = 0x9DB7F9
    static let soft: Workbook.Color = 0xD9E6FF
    static let pale: Workbook.Color = 0xE8F1FE
    static let head: Workbook.Color = 0xF4F7FE
    static let ground: Workbook.Color = 0xF4F5F7
    /// The ink of letters on a light ground of the hue.
    static let ink: Workbook.Color = 0x00104F
    static let white: Workbook.Color = 0xFFFFFF
    static let errorText: Workbook.Color = 0xCE0000
    static let errorFill: Workbook.Color = 0xFDEEEE
    static let warningText: Workbook.Color = 0x806300
    static let warningFill: Workbook.Color = 0xFFF4D6
  }

  /// The handful of looks all sheets share: a style is one reference in memory, however many cells have it.
  struct Styles: Sendable {
    /// The hue of what follows.
    let palette: Palette
    let title: Workbook.Style
    let subtitle: Workbook.Style
    let section: Workbook.Style
    let heading: Workbook.Style
    let centeredHeading: Workbook.Style
    let body: Workbook.Style
    let wrapped: Workbook.Style
    let centered: Workbook.Style
    let centeredSmall: Workbook.Style
    let number: Workbook.Style
    let count: Workbook.Style
    let decimal: Workbook.Style
    let ratio: Workbook.Style
    let percent: Workbook.Style
    let id: Workbook.Style
    let letter: Workbook.Style
    let small: Workbook.Style
    let muted: Workbook.Style
    let link: Workbook.Style
    let wrappedLink: Workbook.Style
    /// A holder's cell with nothing in it; most cells of a table are one.
    let blankLetter: Workbook.Cell
    let input: Workbook.Style
    let inputNumber: Workbook.Style
    let errorList: Workbook.Style
    let warningList: Workbook.Style
    private let flags: [Severity: Workbook.Style]
    private let flaggedLetters: [Severity: Workbook.Style]

    init(_ palette: Palette) {
      self.palette = palette
      let thin = Workbook.Style.Border(.thin, Colors.line)
      let base = Workbook.Style { $0.color = Colors.text }
      let cell = base.with { $0.borders = .all(thin) }
      title = base.with {
        $0.fontSize = 18
        $0.bold = true
      }
      subtitle = base.with {
        $0.fontSize = 10
        $0.color = Colors.secondary
      }
      section = base.with {
        $0.fontSize = 13
        $0.bold = true
        $0.vertical = .bottom
        $0.borders.bottom = .init(.medium, palette.color(Colors.accent))
      }
      heading = cell.with {
        $0.bold = true
        $0.fill = palette.color(Colors.soft)
        $0.wraps = true
        $0.vertical = .bottom
        $0.borders.bottom = .init(.medium, palette.color(Colors.accent))
      }
      centeredHeading = heading.with { $0.horizontal = .center }
      body = cell
      wrapped = cell.with { $0.wraps = true }
      centered = cell.with {
        $0.horizontal = .center
        $0.wraps = true
      }
      number = cell.with {
        $0.horizontal = .right
        $0.numberFormat = "#,##0"
      }
      centeredSmall = centered.with { $0.fontSize = 10 }
      count = number.with { $0.horizontal = .center }
      decimal = count.with { $0.numberFormat = "0.0" }
      ratio = count.with { $0.numberFormat = "0.00" }
      percent = count.with { $0.numberFormat = "0%" }
      // Text, so that whatever is typed stays what it is.
      id = cell.with { $0.numberFormat = "@" }
      letter = cell.with {
        $0.horizontal = .center
        $0.bold = true
        $0.numberFormat = "@"
      }
      blankLetter = .blank(style: letter)
      small = wrapped.with { $0.fontSize = 10 }
      muted = wrapped.with { $0.color = Colors.muted }
      link = cell.with {
        $0.color = palette.color(Colors.accent)
        $0.underlined = true
      }
      wrappedLink = link.with { $0.wraps = true }
      // Blank cells people are to fill in: white, with a border that is seen.
      input = wrapped.with {
        $0.borders = .all(.init(.thin, Colors.border))
        $0.locked = false
      }
      inputNumber = input.with {
        $0.horizontal = .right
        $0.numberFormat = "#,##0"
      }
      errorList = small.with {
        $0.color = Colors.errorText
        $0.fill = Colors.errorFill
      }
      warningList = small.with {
        $0.color = Colors.warningText
        $0.fill = Colors.warningFill
      }
      var flags: [Severity: Workbook.Style] = [:]
      var flaggedLetters: [Severity: Workbook.Style] = [:]
      for severity in Severity.allCases {
        let (text, fill) = Self.colors(of: severity)
        // What is only good to know must not shout.
        let edge = Workbook.Style.Borders.all(.init(severity == .note ? .thin : .medium, text))
        flags[severity] = wrapped.with {
          $0.color = text
          $0.fill = fill
          $0.borders = edge
        }
        // The letter's own colours come by condition and go over this; the border stays.
        flaggedLetters[severity] = letter.with {
          $0.fill = fill
          $0.borders = edge
        }
      }
      self.flags = flags
      self.flaggedLetters = flaggedLetters
    }

    /// The look of a cell that a finding is about.
    func flag(_ severity: Severity) -> Workbook.Style { flags[severity] ?? wrapped }

    /// The look of a letter's cell that a finding is about.
    func flaggedLetter(_ severity: Severity) -> Workbook.Style { flaggedLetters[severity] ?? letter }

    /// The look of a severity's name.
    func badge(_ severity: Severity) -> Workbook.Style {
      let (text, fill) = Self.colors(of: severity)
      return centered.with {
        $0.bold = severity != .note
        $0.color = text
        $0.fill = fill
      }
    }

    /// Text and ground of a severity; red and amber are used for nothing else.
    static func colors(of severity: Severity) -> (text: Workbook.Color, fill: Workbook.Color) {
      switch severity {
      case .error: (Colors.errorText, Colors.errorFill)
      case .warning: (Colors.warningText, Colors.warningFill)
      case .note: (Colors.secondary, Colors.ground)
      }
    }

    /// The look of a letter by what it means: the darker, the more it answers for.
    func look(of letter: Scheme.Letter) -> Workbook.Style {
      let (text, fill): (Workbook.Color, Workbook.Color?) =
        switch letter.kind {
        case .decide: (Colors.white, Colors.deep)
        case .main, .execute, .draft, .rotation: (Colors.white, Colors.strong)
        case .sub, .deputy, .support: (Colors.ink, Colors.medium)
        case .approve: (Colors.ink, Colors.soft)
        case .review, .consult, .verify: (Colors.accent, Colors.pale)
        case .inform: (Colors.secondary, nil)
        }
      return Workbook.Style {
        $0.color = palette.color(text)
        $0.fill = fill.map(palette.color)
        $0.bold = letter.kind != .inform
      }
    }
  }
}
