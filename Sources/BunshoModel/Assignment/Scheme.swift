// SPDX-License-Identifier: Apache-2.0

/// The letters a table shows and how kinds of involvement are projected to them.
public struct Scheme: Sendable, Equatable {
  /// The name used in configuration: `raci`, `rasci` …
  public let id: String
  /// The name shown to people.
  public let name: LocalizedText
  /// The letters in the order of the legend.
  public let letters: [Letter]

  /// One letter of a scheme.
  public struct Letter: Sendable, Equatable {
    /// The letter as printed.
    public let symbol: String
    /// What it stands for.
    public let meaning: LocalizedText
    /// The kind a letter read from a table means.
    public let kind: Involvement
    /// All kinds shown as this letter.
    public let projects: [Involvement]

    /// Makes a letter.
    public init(
      _ symbol: String, _ meaning: LocalizedText, reads kind: Involvement, shows projects: [Involvement]
    ) {
      self.symbol = symbol
      self.meaning = meaning
      self.kind = kind
      self.projects = projects
    }
  }

  /// Makes a scheme.
  public init(id: String, name: LocalizedText, letters: [Letter]) {
    self.id = id
    self.name = name
    self.letters = letters
  }

  /// The letter a kind is shown as; `nil` when the scheme has none for it.
  public func letter(for kind: Involvement) -> Letter? {
    letters.first { $0.projects.contains(kind) }
  }

  /// The letter with the symbol.
  public func letter(symbol: String) -> Letter? {
    letters.first { $0.symbol == symbol }
  }

  /// The letters of an assignment as printed: `R`, `A`, and `R/A` for a main owner who also answers.
  ///
  /// - Parameter mainIsAccountable: whether the input leaves deciding to the 主担当.
  public func letters(for kind: Involvement, mainIsAccountable: Bool) -> String {
    guard let own = letter(for: kind)?.symbol else { return "" }
    guard kind == .main, mainIsAccountable, let deciding = letter(for: .decide)?.symbol, deciding != own
    else {
      return own
    }
    return own + "/" + deciding
  }
}
