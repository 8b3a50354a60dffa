// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import BunshoKit
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
          bunsho build 分掌 --by department,person         部門長と一人ひとりに配る分と index.html
          bunsho build 分掌 --anonymize --watch            氏名を伏せ、入力が変わるたびに作り直す
          bunsho build 分掌 --templates わが社のひな形
        """,
      en: """
        Examples:
          bunsho build duties                              responsibility table in Output
          bunsho build tasks.xlsx -o handout --format html,md
          bunsho build duties --by department,person       files for each head and person, and index.html
          bunsho build duties --anonymize --watch          without names, again whenever the input changes
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

  @Option(
    help: .init(
      say(
        ja: "配付用に分ける(カンマ区切り): department(部門ごとのExcelとHTML), person(一人ひとりのページ)",
        en: "cut up for handing out, by commas: department (workbook and page each), person (a page each)"),
      valueName: "kinds"))
  var by: String?

  @Option(
    help: .init(
      say(
        ja: "CSVの文字コード: utf-8(BOM付き、既定), cp932(ない文字は〓にして知らせる)",
        en: "encoding of CSV: utf-8 (with a mark, the default) or cp932 (what it lacks becomes 〓 and is told)"
      ),
      valueName: "name"))
  var csvEncoding: Drawing.CSVEncoding = .utf8

  @Flag(
    help: .init(say(ja: "氏名を番号(社員001…)に置き換える", en: "replace the names of people by numbers (Person 001 …)")))
  var anonymize = false

  @Flag(
    help: .init(
      say(ja: "入力が変わるたびに作り直す(Ctrl+Cで終わる)", en: "build again whenever the input changes (Ctrl+C ends it)")))
  var watch = false

  @Flag(help: .init(say(ja: "Bunshoが作っていないファイルも上書きする", en: "overwrite files that Bunsho did not make")))
  var force = false

  func run() throws {
    guard watch else { return try failOn.enforce(on: build()) }
    guard !input.inputs.contains("-") else {
      throw KitError(ja: "--watch では標準入力を読めません", en: "--watch cannot read standard input")
    }
    let (_, more) = try judge.selection()
    let watcher = InputWatcher(input.inputs + more + [input.config, templates].compactMap { $0 })
    while true {
      let state = watcher.state()
      do {
        _ = try build()
      } catch {
        // A table that is half done is no reason to stop waiting for the rest.
        Console.diagnose(error)
      }
      if !speech.quiet {
        Console.diagnose(
          say(ja: "入力が変わるのを待っています(Ctrl+Cで終わり)", en: "waiting for the input to change (Ctrl+C to end)"))
      }
      watcher.waitForChange(since: state)
    }
  }

  /// Reads, judges, draws and writes once.
  private func build() throws -> Report {
    let progress = Progress(isQuiet: speech.quiet)
    let (selection, more) = try judge.selection()
    let (inputs, configuration, notices) = try input.load(more)
    let formats = try formats(configured: configuration.output.formats)
    let packs = try packs()
    let library = try TemplateLibrary(folder: templates ?? configuration.output.templates)
    var compiler = Compiler(
      configuration: configuration, asOf: judge.date, selection: selection,
      baseline: try judge.knownFindings())
    progress.begin(say(ja: "読んでいます", en: "reading"))
    let imported = try compiler.read(inputs)
    progress.begin(say(ja: "調べています", en: "judging"))
    let language = speech.language(configuration.language, data: imported.language)
    if anonymize { compiler.anonymousLanguage = language }
    let report = try compiler.judge(imported)
    let context = RenderContext(
      language: language, version: BunshoVersion.current, frame: configuration.frame)
    progress.begin(say(ja: "描いています", en: "drawing"))
    let drawing = try Drawing(
      formats, of: report, in: context, templates: library, packs: packs, csvEncoding: csvEncoding)
    progress.begin(say(ja: "書いています", en: "writing"))
    let paths = try OutputFolder(output, mayReplace: force).write(drawing.artifacts)
    progress.end()
    guard !speech.quiet else { return report }
    for notice in notices + imported.notices + drawing.notes { Console.diagnose(notice[language]) }
    tell(paths)
    let line = LocalizedText(
      ja:
        "指摘: 要是正 \(report.count(.error))、注意 \(report.count(.warning))、参考 \(report.count(.note))。一覧は「指摘一覧」シートか bunsho check",
      en:
        "findings: \(report.count(.error)) errors, \(report.count(.warning)) warnings, \(report.count(.note)) notes; see the findings sheet or bunsho check"
    )
    Console.diagnose(line[language])
    return report
  }

  /// Prints what was written. Of a pack nobody reads hundreds of lines: the index links them all.
  private func tell(_ paths: [String]) {
    let isInPack: (String) -> Bool = { path in
      ["/departments/", "/people/"].contains { path.dropFirst(output.count).hasPrefix($0) }
    }
    for path in paths where speech.verbose || !isInPack(path) { Console.write(path + "\n") }
    let hidden = speech.verbose ? 0 : paths.count(where: isInPack)
    if hidden > 0 {
      Console.diagnose(
        say(
          ja: "配付用のファイル\(hidden)個の一覧は index.html にあります(すべての名前は --verbose)",
          en: "\(hidden) files to hand out are listed in index.html (all names with --verbose)"))
    }
  }

  private func packs() throws(KitError) -> [Pack.Kind] {
    var kinds: [Pack.Kind] = []
    for word in (by ?? "").split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      guard let kind = Pack.Kind(rawValue: word) else {
        throw KitError(
          ja: "--by「\(word)」はありません。使えるもの: department, person",
          en: "there is no --by '\(word)'; there are department and person")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
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
}

extension Drawing.CSVEncoding: ExpressibleByArgument {}
