// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

extension Language {
  /// The language of help and errors: `--lang`, else the environment's.
  static let interface: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    return environment
  }()

  /// The language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`; English unless they say Japanese.
  static var environment: Language {
    let variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variables[name], !value.isEmpty { return value.hasPrefix("ja") ? .ja : .en }
    }
    return .en
  }
}

/// A text of help or error in the language of the interface.
func say(ja: String, en: String) -> String { LocalizedText(ja: ja, en: en)[.interface] }
