// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Colours of a terminal, or none.
struct TerminalPalette {
  /// What a piece of text is.
  enum Role {
    case place
    case severity(Severity)
    case rule
    case frame
    case remedy

    fileprivate var code: String {
      switch self {
      case .place: "1"
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .rule: "2"
      case .frame: "2"
      case .remedy: "32"
      }
    }
  }

  private let isOn: Bool

  /// Makes a palette; one that is off leaves texts as they are.
  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// The text in the colour of its role.
  func paint(_ text: String, as role: Role) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
  }
}
