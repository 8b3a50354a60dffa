// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import Foundation

/// `bunsho import`: what was understood, in canonical form.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      ja: "表をどう読み取ったかを、正規の形で出力します。", en: "Prints what was understood of the tables, in canonical form."),
    discussion: say(
      ja: """
        例:
          bunsho import 業務一覧.xlsx                 1行1割当のCSV
          bunsho import 業務一覧.xlsx --format json   部門・役割・要員も含むモデル全体
          bunsho import 業務一覧.xlsx --explain       シートごとの読み方とその理由
        """,
      en: """
        Examples:
          bunsho import tasks.xlsx                 CSV with a line an assignment
          bunsho import tasks.xlsx --format json   the whole model, people and all
          bunsho import tasks.xlsx --explain       how each sheet was read, and why
        """))

  @OptionGroup var input: InputOptions
  @OptionGroup var speech: OutputOptions

  @Option(
    help: .init(
      say(
        ja: "出力形式: csv, json, yaml(--explain では text, json)",
        en: "output format: csv, json or yaml (with --explain: text or json)"), valueName: "format"))
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      say(ja: "出力先のファイル(.csv .json .yml)", en: "the file to write (.csv .json .yml)"), valueName: "file"),
    completion: .file(extensions: ["csv", "json", "yml"]))
  var output: String?

  @Flag(help: .init(say(ja: "シートごとの読み方とその理由を出力する", en: "print how each sheet was read, and why")))
  var explain = false

  @Flag(help: .init(say(ja: "すでにあるファイルを上書きする", en: "overwrite an existing file")))
  var force = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, yaml, text
  }

  func run() throws {
    let progress = Progress(isQuiet: speech.quiet)
    let (inputs, configuration, notices) = try input.load()
    let chosen = try chosenFormat()
    progress.begin(say(ja: "読んでいます", en: "reading"))
    let compiler = Compiler(configuration: configuration, asOf: CalendarDate(daysSince1970: 0))
    let imported = explain ? try compiler.readAnything(inputs) : try compiler.read(inputs)
    progress.begin(say(ja: "書いています", en: "writing"))
    let text = try text(of: imported, as: chosen, configuration: configuration)
    progress.end()
    if !speech.quiet {
      let language = speech.language(configuration.language, data: imported.language)
      for notice in notices { Console.diagnose(notice[language]) }
    }
    guard let output else {
      Console.write(text)
      return
    }
    try SingleFile(output, mayReplace: force).write(text)
  }

  private func chosenFormat() throws -> Format {
    if let format {
      guard explain == (format == .text) || explain && format == .json else {
        throw KitError(
          ja: "--format \(format.rawValue) は\(explain ? "--explain と一緒に" : "--explain なしでは")使えません",
          en: "--format \(format.rawValue) \(explain ? "does not go with --explain" : "needs --explain")")
      }
      return format
    }
    if explain { return .text }
    guard let output else { return .csv }
    switch (output as NSString).pathExtension.lowercased() {
    case "csv": return .csv
    case "json": return .json
    case "yml", "yaml": return .yaml
    default:
      throw KitError(
        ja: "\(output): 書けるのは .csv .json .yml です", en: "\(output): the file can be .csv, .json or .yml")
    }
  }

  private func text(of imported: ImportResult, as format: Format, configuration: Configuration) throws
    -> String
  {
    let language = speech.language(configuration.language, data: imported.language)
    let model = ModelJSON()
    switch (explain, format) {
    case (true, .json): return JSONWriter().text(ImportExplanation(imported).json)
    case (true, _): return ImportExplanation(imported).text(in: language)
    case (false, .json):
      return JSONWriter().text(model.value(of: imported.matrix, observations: imported.observations))
    case (false, .yaml):
      return try ModelYAML.text(model.value(of: imported.matrix, observations: imported.observations))
    case (false, _): return ImportCSV().text(of: imported.matrix)
    }
  }
}
