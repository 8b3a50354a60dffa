// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// Standard output carries only the result; everything else goes to standard error.
enum Console {
  /// Writes the result.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes the result.
  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a diagnostic line.
  static func diagnose(_ line: String) {
    write(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes what kept the work from being done, a line a problem.
  static func diagnose(_ error: any Error) {
    for problem in problems(of: error) ?? ["\(error)"] {
      diagnose(say(ja: "エラー: ", en: "error: ") + problem)
    }
  }

  /// The problems an error of ours tells of; `nil` for others.
  static func problems(of error: any Error) -> [String]? {
    switch error {
    case let error as KitError: error.problems.map { $0[.interface] }
    case let error as RenderError:
      [(error.subject.isEmpty ? "" : error.subject + ": ") + error.message[.interface]]
    default: nil
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        // A reader that went away (`| head`) is no error of ours; a full disk is.
        if errno == EINTR { continue }
        if descriptor == STDOUT_FILENO, errno != EPIPE {
          diagnose(say(ja: "エラー: 標準出力に書けません", en: "error: standard output cannot be written"))
          Foundation.exit(ExitStatus.failed.rawValue)
        }
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Tells on a terminal what is being done, once work has taken over a second.
final class Progress {
  private let start = ContinuousClock.now
  private let isShown: Bool
  private var hasWritten = false

  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// A stage begins.
  func begin(_ stage: String) {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    hasWritten = true
    FileHandle.standardError.write(Data("\r\u{1B}[K\(stage)…".utf8))
  }

  /// The work is done.
  func end() {
    if hasWritten { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
