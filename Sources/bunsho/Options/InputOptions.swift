// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import Foundation

/// What to read and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: .init(
      say(
        ja: "表のファイルかフォルダ(.csv .tsv .xlsx .ods .xml .md)。- は標準入力",
        en: "files or folders with tables (.csv .tsv .xlsx .ods .xml .md); - is standard input"),
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: .init(
      say(
        ja: "標準入力の形式: csv, tsv, xlsx, ods, xml, md, json, yaml",
        en: "format of standard input: csv, tsv, xlsx, ods, xml, md, json, yaml"),
      valueName: "format"))
  var inputFormat: String?

  @Option(
    help: .init(
      say(
        ja: "テキストファイルの文字コード(例: CP932)。省略すると自動判定",
        en: "encoding of text files, e.g. CP932; detected by default"),
      valueName: "name"))
  var encoding: String?

  @Option(
    help: .init(
      say(
        ja: "記号の読み方。例: '◎=main,○=sub,△=support'、または duties, authority, iso",
        en: "what marks mean, e.g. '◎=main,○=sub,△=support', or duties, authority, iso"), valueName: "profile"
    ))
  var symbols: String?

  @Option(
    help: .init(
      say(ja: "設定ファイル(既定はフォルダの .bunsho.yml)", en: "configuration file (default: the folder's .bunsho.yml)"),
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  private static let inputFormats = [
    "csv", "tsv", "xlsx", "xlsm", "ods", "xml", "md", "json", "yaml", "yml",
  ]

  /// The files and the configuration that go with them.
  ///
  /// - Parameter more: inputs that stood behind the words of another option.
  func load(_ more: [String] = []) throws -> (
    inputs: [Importer.Input], configuration: Configuration, notices: [LocalizedText]
  ) {
    let inputs = inputs + more
    let names = inputs.filter { $0 != "-" }
    let files = try InputFiles(names)
    var list = files.paths.map { Importer.Input(path: $0) }
    if inputs.contains("-") {
      guard let inputFormat else {
        throw KitError(
          ja: "標準入力を読むには --input-format csv のように形式を指定してください",
          en: "to read standard input say its format, such as --input-format csv")
      }
      guard Self.inputFormats.contains(inputFormat) else {
        let known = Self.inputFormats.joined(separator: ", ")
        throw KitError(
          ja: "--input-format「\(inputFormat)」はありません。使えるもの: \(known)",
          en: "there is no --input-format '\(inputFormat)'; formats are \(known)")
      }
      let bytes = FileHandle.standardInput.readDataToEndOfFile()
      list.append(Importer.Input(path: "stdin.\(inputFormat)", bytes: Array(bytes)))
    }
    guard !list.isEmpty else {
      throw KitError(ja: "読むファイルかフォルダを指定してください", en: "name a file or folder to read")
    }
    var configuration = try configuration(default: files.configurationPath)
    if let encoding { configuration.reading.encodingName = encoding }
    if let symbols { configuration.reading.marks = try SymbolProfile.read(symbols) }
    return (list, configuration, files.notices)
  }

  /// The configuration alone, of `--config`, of the folder named, or of this folder.
  func loadConfiguration() throws -> Configuration {
    let folder = inputs.first ?? "."
    let own = folder == "." ? Configuration.fileName : "\(folder)/\(Configuration.fileName)"
    return try configuration(default: FileManager.default.fileExists(atPath: own) ? own : nil)
  }

  private func configuration(default path: String?) throws -> Configuration {
    guard let path = config ?? path else { return Configuration() }
    return try Configuration(file: path)
  }
}

/// Where rules of the users' own are written.
struct OwnRulesOptions: ParsableArguments {
  @Option(
    help: .init(
      say(
        ja: "自作ルール(custom)を書いた設定ファイル(既定は今いるフォルダの .bunsho.yml)",
        en: "configuration file with your own rules (default: .bunsho.yml of this folder)"),
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  /// The users' own rules; none where there is no configuration.
  func load() throws -> [CustomRule] {
    if let config { return try Configuration(file: config).custom }
    guard FileManager.default.fileExists(atPath: Configuration.fileName) else { return [] }
    return try Configuration(file: Configuration.fileName).custom
  }
}

/// Reads `--symbols`.
enum SymbolProfile {
  /// The profile of a name or of `mark=kind` pairs.
  static func read(_ text: String) throws(KitError) -> MarkProfile {
    if let pairs = MarkProfile.named[text] { return MarkProfile.configured(pairs, id: text).profile }
    let pairs = text.split(separator: ",").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (mark: parts.first ?? "", word: parts.count == 2 ? parts[1] : "")
    }
    let (profile, unknown) = MarkProfile.configured(pairs, id: "symbols")
    if let (mark, word) = unknown.first {
      let words = MarkProfile.words.joined(separator: ", ")
      throw KitError(
        ja: "--symbols の「\(mark)=\(word)」が読めません。「◎=main」のように書きます。使える語: \(words)",
        en: "--symbols: '\(mark)=\(word)' is not understood; write '◎=main'. Kinds: \(words)")
    }
    return profile
  }
}
