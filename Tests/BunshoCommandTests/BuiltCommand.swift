// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The built executable, run as a user runs it: from the root of the repository, with arguments.
enum BuiltCommand {
  /// What a run gave.
  struct Result {
    var output: String
    var diagnostics: String
    var status: Int32
  }

  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable beside the test bundle.
  private static let executable: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    // On macOS the bundle is a folder of folders.
    while folder.path != "/",
      !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("bunsho").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appendingPathComponent("bunsho")
  }()

  /// Starts the command and leaves it running, without its output.
  static func start(_ arguments: [String], language: String = "ja_JP.UTF-8") throws -> Process {
    let process = prepared(arguments, language: language)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func prepared(_ arguments: [String], language: String) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = root
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR"] { environment[name] = nil }
    environment["LANG"] = language
    process.environment = environment
    return process
  }

  /// Runs the command.
  static func run(_ arguments: String..., input: [UInt8] = [], language: String = "ja_JP.UTF-8") throws
    -> Result
  {
    try run(arguments, input: input, language: language)
  }

  /// Runs the command.
  static func run(_ arguments: [String], input: [UInt8] = [], language: String = "ja_JP.UTF-8") throws
    -> Result
  {
    let process = prepared(arguments, language: language)
    // Files instead of pipes: a full pipe would stop the command.
    let folder = try TemporaryFolder()
    let output = folder.path + "/out"
    let diagnostics = folder.path + "/err"
    for file in [output, diagnostics] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: diagnostics))
    let standardInput = folder.path + "/in"
    try Data(input).write(to: URL(fileURLWithPath: standardInput))
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: standardInput))
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOfFile: output, encoding: .utf8),
      diagnostics: try String(contentsOfFile: diagnostics, encoding: .utf8), status: process.terminationStatus
    )
  }
}

/// A folder that goes when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bunsho-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into it; returns its path.
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text into it; returns its path.
  func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }

  /// The names in it, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// Rows of a CSV the command wrote: no field of the examples holds a quotation mark or a line feed.
func records(_ csv: String) -> [[String: String]] {
  var lines = csv.split(whereSeparator: \.isNewline).map { fields(String($0)) }
  guard !lines.isEmpty else { return [] }
  let header = lines.removeFirst()
  return lines.map { Dictionary(zip(header, $0)) { first, _ in first } }
}

private func fields(_ line: String) -> [String] {
  var fields: [String] = [""]
  var isQuoted = false
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: fields.append("")
    default: fields[fields.count - 1].append(character)
    }
  }
  return fields
}
