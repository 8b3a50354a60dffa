// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit

/// `bunsho check`: read, judge, print findings.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(ja: "表を読み、抜け漏れ・重複・属人化などの指摘を出力します。", en: "Reads tables and prints what is wrong with them."),
    discussion: say(
      ja: """
        例:
          bunsho check 業務一覧.xlsx
          bunsho check 分掌 --fail-on warning
          bunsho check 分掌 --only GAP,SPD101 --format json > 指摘.json
        """,
      en: """
        Examples:
          bunsho check tasks.xlsx
          bunsho check duties --fail-on warning
          bunsho check duties --only GAP,SPD101 --format json > findings.json
        """))

  @OptionGroup var input: InputOptions
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var speech: OutputOptions

  @Option(
    help: .init(
      say(ja: "出力形式: text, json, sarif, github, csv", en: "output format: text, json, sarif, github or csv"),
      valueName: "format"))
  var format: Format = .text

  @Option(
    help: .init(
      say(
        ja: "この重大度以上の指摘があれば終了状態1: error, warning, note, never",
        en: "exit 1 from this severity on: error, warning, note or never"),
      valueName: "severity"))
  var failOn: FailLevel = .error

  @Flag(
    help: .init(
      say(
        ja: "属人化スコアを業務・要員・部門ごとに出力する(text と json)。--verbose ですべての業務",
        en:
          "print the single-person-dependency score by task, person and department (text and json); all tasks with --verbose"
      )))
  var scores = false

  @Flag(
    help: .init(
      say(
        ja: "表は読まず、ルールの例(自作ルールの examples を含む)が書いてあるとおりに判定されるかを確かめる",
        en:
          "read no tables: check that the rules' examples, those of your own rules too, are judged as they say"
      )))
  var selfTest = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, csv
  }

  func run() throws {
    if selfTest { return try testRules() }
    let progress = Progress(isQuiet: speech.quiet)
    let (selection, more) = try judge.selection()
    let (inputs, configuration, notices) = try input.load(more)
    var compiler = Compiler(
      configuration: configuration, asOf: judge.date, selection: selection,
      baseline: try judge.knownFindings())
    compiler.scoresDependence = scores
    progress.begin(say(ja: "読んでいます", en: "reading"))
    let imported = try compiler.read(inputs)
    progress.begin(say(ja: "調べています", en: "judging"))
    let stale = try CommittedOutputs(configuration).stale(beside: imported)
    let report = try compiler.judge(imported, beside: stale)
    var context = RenderContext(
      language: speech.language(configuration.language, data: imported.language),
      version: BunshoVersion.current, frame: configuration.frame)
    switch format {
    case .text: context.excerpts = imported.excerpts(for: terminal.shown(of: report.findings))
    case .sarif: context.excerpts = imported.excerpts(for: report.findings)
    case .json, .github, .csv: break
    }
    var text = renderer.text(report, in: context)
    if format == .text { text = terminal.scores(of: report, in: context.language) + text }
    progress.end()
    if !speech.quiet {
      for notice in notices + imported.notices { Console.diagnose(notice[context.language]) }
    }
    Console.write(text)
    try judge.writeKnownFindings(of: report, language: context.language, isQuiet: speech.quiet)
    // What has just been accepted fails nobody.
    if judge.writeBaseline == nil || judge.baseline != nil { try failOn.enforce(on: report) }
  }

  /// Runs the examples of all rules.
  private func testRules() throws {
    let custom = try input.loadConfiguration().custom
    let language = speech.language()
    let failures = RuleSelfTest.failures() + RuleSelfTest.failures(of: custom)
    for failure in failures {
      let expected = failure.expected.isEmpty ? "-" : failure.expected.joined(separator: ", ")
      let flagged = failure.flagged.isEmpty ? "-" : failure.flagged.joined(separator: ", ")
      let words = LocalizedText(
        ja: "\(failure.code)「\(failure.example.caption.ja)」: 指すはずのセル \(expected)、指したセル \(flagged)",
        en: "\(failure.code) '\(failure.example.caption.en)': should flag \(expected), flags \(flagged)")
      Console.write("\(words[language])\n\(failure.example.table)\n")
    }
    let rules = RuleRegistry.all.map { $0.metadata } + custom.map(\.metadata)
    let examples = rules.reduce(0) { $0 + $1.examples.count }
    let without = custom.filter(\.metadata.examples.isEmpty).map(\.metadata.code)
    if !without.isEmpty, !speech.quiet {
      let codes = without.joined(separator: ", ")
      Console.diagnose(
        LocalizedText(ja: "例のないルール: \(codes)", en: "rules without examples: \(codes)")[language])
    }
    let summary = LocalizedText(
      ja: "ルール\(rules.count)、例\(examples): 食い違い\(failures.count)件",
      en: "\(rules.count) rules, \(examples) examples: \(failures.count) not as they say")
    Console.write(summary[language] + "\n")
    if !failures.isEmpty { throw ExitStatus.findings }
  }

  private var terminal: TerminalRenderer {
    TerminalRenderer(color: speech.usesColor, limit: speech.verbose ? nil : TerminalRenderer.screen)
  }

  private var renderer: any TextRenderer {
    switch format {
    case .text: terminal
    case .json: CheckJSON()
    case .sarif: SARIF()
    case .github: GitHubAnnotations()
    case .csv: FindingsCSV()
    }
  }
}
