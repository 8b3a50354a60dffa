// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import Foundation

/// `bunsho build`: the main job.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      ja: "表を読み、調べ、職務分掌表をExcel・XML・HTMLで作ります。",
      en: "Reads, judges and draws the job-division table as .xlsx, XML and HTML."),
    discussion: say(
      ja: """
        例:
          bunsho build 分掌                                Output に 職務分掌表.xlsx .xml .html
          bunsho build 業務一覧.xlsx -o 配布 --format html,md
          bunsho build 分掌 --templates わが社のひな形
        """,
      en: """
        Examples:
          bunsho build duties                              responsibility table in Output
          bunsho build tasks.xlsx -o handout --format html,md
          bunsho build duties --templates our-templates
        """))

  @OptionGroup var input: InputOptions
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var speech: OutputOptions

  @Option(
    name: [.customShort("o"), .long],
    help: .init(say(ja: "出力先のフォルダ", en: "the folder to write to"), valueName: "dir"), completion: .directory)
  var output = "Output"

  @Option(
    help: .init(
      say(
        ja: "形式(カンマ区切り): xlsx, xml, html, md, csv, json(既定 xlsx,xml,html)",
        en: "formats, by commas: xlsx, xml, html, md, csv, json (default xlsx,xml,html)"),
      valueName: "formats"))
  var format: String?

  @Option(
    help: .init(
      say(
        ja: "差し替えるHTMLテンプレートのフォルダ(書き出しは bunsho init --templates)",
        en: "folder of HTML templates that replace Bunsho's own (written out by bunsho init --templates)"),
      valueName: "dir"), completion: .directory)
  var templates: String?

  @Option(
    help: .init(
      say(
        ja: "この重大度以上の指摘があれば終了状態1: error, warning, note, never",
        en: "exit 1 from this severity on: error, warning, note or never"),
      valueName: "severity"))
  var failOn: FailLevel = .never

  @Flag(help: .init(say(ja: "Bunshoが作っていないファイルも上書きする", en: "overwrite files that Bunsho did not make")))
  var force = false

  func run() throws {
    let progress = Progress(isQuiet: speech.quiet)
    let (selection, more) = try judge.selection()
    let (inputs, configuration, notices) = try input.load(more)
    let formats = try formats(configured: configuration.output.formats)
    let library = try TemplateLibrary(overrides: try overrides())
    let compiler = Compiler(
      configuration: configuration, asOf: judge.date, selection: selection,
      baseline: try judge.knownFindings())
    progress.begin(say(ja: "読んでいます", en: "reading"))
    let imported = try compiler.read(inputs)
    progress.begin(say(ja: "調べています", en: "judging"))
    let report = try compiler.judge(imported)
    let context = RenderContext(
      language: speech.language(configuration.language, data: imported.language),
      version: BunshoVersion.current,
      frame: configuration.frame)
    progress.begin(say(ja: "描いています", en: "drawing"))
    let drawing = try Drawing(formats, of: report, in: context, templates: library)
    progress.begin(say(ja: "書いています", en: "writing"))
    let paths = try OutputFolder(output, mayReplace: force).write(drawing.artifacts)
    progress.end()
    if !speech.quiet {
      for notice in notices + imported.notices + drawing.notes { Console.diagnose(notice[context.language]) }
      for path in paths { Console.write(path + "\n") }
      let line = LocalizedText(
        ja:
          "指摘: 要是正 \(report.count(.error))、注意 \(report.count(.warning))、参考 \(report.count(.note))。一覧は「指摘一覧」シートか bunsho check",
        en:
          "findings: \(report.count(.error)) errors, \(report.count(.warning)) warnings, \(report.count(.note)) notes; see the findings sheet or bunsho check"
      )
      Console.diagnose(line[context.language])
    }
    try failOn.enforce(on: report)
  }

  private func formats(configured: [String]?) throws(KitError) -> [Drawing.Format] {
    let words = format.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
    var formats: [Drawing.Format] = []
    for word in words ?? configured ?? ["xlsx", "xml", "html"] {
      guard let format = Drawing.Format(rawValue: word) else {
        let known = Drawing.Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw KitError(
          ja: "形式「\(word)」はありません。使えるもの: \(known)", en: "there is no format '\(word)'; formats are \(known)")
      }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else {
      throw KitError(ja: "--format に形式がありません", en: "--format names no format")
    }
    return formats
  }

  private func overrides() throws(KitError) -> [String: String] {
    guard let templates else { return [:] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: templates) else {
      throw KitError(
        ja: "\(templates): テンプレートのフォルダを読めません", en: "\(templates): the folder of templates cannot be read")
    }
    var texts: [String: String] = [:]
    for name in names.sorted()
    where name.hasSuffix(".mustache") || name.hasSuffix(".css") || name.hasSuffix(".js") {
      guard let text = try? String(contentsOfFile: templates + "/" + name, encoding: .utf8) else {
        throw KitError(
          ja: "\(templates)/\(name): UTF-8の文字として読めません",
          en: "\(templates)/\(name): cannot be read as UTF-8 text")
      }
      texts[name] = text
    }
    guard !texts.isEmpty else {
      throw KitError(
        ja: "\(templates): テンプレート(.mustache .css .js)がありません。bunsho init --templates で書き出せます",
        en: "\(templates): no templates (.mustache .css .js) here; bunsho init --templates writes them out")
    }
    return texts
  }
}
