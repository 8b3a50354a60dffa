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
          bunsho import 業務一覧.xlsx -o 整理.xlsx    同じモデルを人が直せるブックに。読み戻せます
          bunsho import 業務一覧.xlsx --explain       シートごとの読み方とその理由、.bunsho.yml に貼る行
        """,
      en: """
        Examples:
          bunsho import tasks.xlsx                 CSV with a line an assignment
          bunsho import tasks.xlsx --format json   the whole model, people and all
          bunsho import tasks.xlsx -o tidy.xlsx    the same as a workbook to edit; it reads back
          bunsho import tasks.xlsx --explain       how each sheet was read, why, and lines for .bunsho.yml
        """))

  @OptionGroup var input: InputOptions
  @OptionGroup var speech: OutputOptions

  @Option(
    help: .init(
      say(
        ja: "出力形式: csv, json, yaml, xlsx, xml(--explain では text, json)",
        en: "output format: csv, json, yaml, xlsx or xml (with --explain: text or json)"), valueName: "format"
    ))
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      say(
        ja: "出力先のファイル(.csv .xlsx .xml .yml .json)", en: "the file to write (.csv .xlsx .xml .yml .json)"),
      valueName: "file"),
    completion: .file(extensions: ["csv", "xlsx", "xml", "yml", "yaml", "json"]))
  var output: String?

  @Flag(help: .init(say(ja: "シートごとの読み方とその理由を出力する", en: "print how each sheet was read, and why")))
  var explain = false

  @Flag(help: .init(say(ja: "Bunshoが作っていないファイルも上書きする", en: "overwrite a file that Bunsho did not make")))
  var force = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, yaml, xlsx, xml, text
  }

  func run() throws {
    let progress = Progress(isQuiet: speech.quiet)
    let (inputs, configuration, notices) = try input.load()
    let chosen = try chosenFormat()
    let file = output.map { SingleFile($0, mayReplace: force, inputs: inputs.map(\.path)) }
    try file?.check()
    progress.begin(say(ja: "読んでいます", en: "reading"))
    let compiler = Compiler(configuration: configuration, asOf: CalendarDate(daysSince1970: 0))
    let imported = explain ? try compiler.readAnything(inputs) : try compiler.read(inputs)
    progress.begin(say(ja: "書いています", en: "writing"))
    let language = speech.language(configuration.language, data: imported.language)
    let bytes = try bytes(of: imported, as: chosen, language: language)
    progress.end()
    if !speech.quiet {
      for notice in notices + imported.notices { Console.diagnose(notice[language]) }
    }
    if let file { try file.write(bytes) } else { Console.write(bytes) }
  }

  private func chosenFormat() throws -> Format {
    if explain {
      guard let format else { return .text }
      guard format == .text || format == .json else {
        throw KitError(
          ja: "--format \(format.rawValue) は --explain と一緒に使えません",
          en: "--format \(format.rawValue) does not go with --explain")
      }
      return format
    }
    let named = output.flatMap { ModelFile.Format(fileName: $0) }
    guard let format else {
      guard let output else { return .csv }
      guard let named, let format = Format(rawValue: named.rawValue) else {
        throw KitError(
          ja: "\(output): 書けるのは .csv .xlsx .xml .yml .yaml .json です。拡張子で形式を選びます",
          en:
            "\(output): the file can be .csv, .xlsx, .xml, .yml, .yaml or .json; its extension is the format")
      }
      return format
    }
    guard let model = ModelFile.Format(rawValue: format.rawValue) else {
      throw KitError(
        ja: "--format \(format.rawValue) は --explain なしでは使えません",
        en: "--format \(format.rawValue) needs --explain")
    }
    if let output, let named, named != model {
      throw KitError(
        ja: "-o \(output) と --format \(format.rawValue) が食い違っています。どちらかにしてください",
        en: "-o \(output) and --format \(format.rawValue) contradict each other; name one of them")
    }
    guard output != nil || model.isText else {
      throw KitError(
        ja: "\(format.rawValue) は画面に出せません。-o でファイルを指定してください",
        en: "\(format.rawValue) is nothing for the screen; name a file with -o")
    }
    return format
  }

  private func bytes(of imported: ImportResult, as format: Format, language: Language) throws -> [UInt8] {
    if explain {
      let explanation = ImportExplanation(imported, isFull: speech.verbose)
      return format == .json
        ? JSONWriter().bytes(explanation.json) : Array(explanation.text(in: language).utf8)
    }
    return try ModelFile.bytes(
      of: imported.matrix, observations: imported.observations,
      as: ModelFile.Format(rawValue: format.rawValue) ?? .csv, language: language,
      version: BunshoVersion.current)
  }
}
