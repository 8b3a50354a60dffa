// SPDX-License-Identifier: Apache-2.0

/// A text a user may see, in every language of the product.
///
/// Both languages are required, so a missing translation does not compile.
public struct LocalizedText: Sendable, Hashable {
  /// The Japanese text.
  public let ja: String
  /// The English text.
  public let en: String

  /// Makes a text from its two languages.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// Makes a text that reads the same in both languages: a code, a name taken from the user's data.
  public init(verbatim text: String) {
    self.init(ja: text, en: text)
  }

  /// The text in the given language.
  public subscript(language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
