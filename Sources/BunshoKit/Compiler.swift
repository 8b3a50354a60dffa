// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoImport
public import BunshoModel
public import BunshoRendering

/// The main job in one call: read, interpret, judge.
///
/// ```swift
/// let compilation = try Compiler(asOf: today).compile(["Examples/digital-marketing"])
/// print(compilation.report.findings.count)
/// ```
public struct Compiler: Sendable {
  /// How files are read and rules are set.
  public var configuration: Configuration
  /// The day rules judge by.
  public var asOf: CalendarDate
  /// Which rules are reported.
  public var selection: Analyzer.Selection
  /// Findings accepted all at once; only new ones are reported.
  public var baseline: Baseline?
  /// Whether the report carries the 属人化 score of every task.
  public var scoresDependence = false
  /// The language of the numbers that stand for the names of people; `nil` keeps the names.
  public var anonymousLanguage: Language?

  /// What came of compiling.
  public struct Compilation: Sendable {
    /// What was understood of the files.
    public let imported: ImportResult
    /// The judged table.
    public let report: Report
  }

  /// Makes a compiler.
  public init(
    configuration: Configuration = Configuration(), asOf: CalendarDate,
    selection: Analyzer.Selection = Analyzer.Selection(), baseline: Baseline? = nil
  ) {
    self.configuration = configuration
    self.asOf = asOf
    self.selection = selection
    self.baseline = baseline
  }

  /// Reads files or folders into a matrix.
  ///
  /// - Throws: `KitError` when an input cannot be read or holds no table at all.
  public func read(_ inputs: [Importer.Input]) throws(KitError) -> ImportResult {
    let imported = try readAnything(inputs)
    guard imported.hasTables else {
      throw KitError(
        inputs.map {
          LocalizedText(
            ja: "\($0.path): 表が見つかりません。見出しに「業務名」「主担当」などがある表を入れてください。読み方は bunsho import --explain で分かります",
            en:
              "\($0.path): no table was found; a table needs heads such as 'task' and 'owner'. See how files are read with bunsho import --explain"
          )
        })
    }
    return imported
  }

  /// Reads files whether or not they hold tables, to explain how they were read.
  ///
  /// - Throws: `KitError` when an input cannot be read.
  public func readAnything(_ inputs: [Importer.Input]) throws(KitError) -> ImportResult {
    do throws(Importer.Failure) {
      return try Importer(configuration: configuration.reading).read(inputs)
    } catch {
      throw KitError(error.errors.map(\.message))
    }
  }

  /// Judges what was read.
  ///
  /// - Throws: `KitError` when a rule's options are wrong.
  ///
  /// - Parameter more: observations of others than the importer, such as outputs that are stale.
  public func judge(_ imported: ImportResult, beside more: [Observation] = []) throws(KitError) -> Report {
    let analyzer: Analyzer
    do throws(Analyzer.InvalidOptions) {
      analyzer = try Analyzer(
        custom: configuration.custom, settings: configuration.rules, selection: selection, baseline: baseline)
    } catch {
      throw KitError(
        ja: "設定のルール \(error.rule) のオプションが読めません: \(error.reason)",
        en: "the options of rule \(error.rule) in the configuration cannot be read: \(error.reason)")
    }
    var matrix = imported.matrix
    var waivers = configuration.waivers + configuration.vacancies.declare(in: &matrix)
    var observations = imported.observations + more
    // Before anything is judged, so that no message can tell a name.
    if let anonymousLanguage {
      let anonymizer = Anonymizer(matrix.organization, language: anonymousLanguage)
      matrix = anonymizer.matrix(matrix)
      waivers = anonymizer.waivers(waivers)
      observations = anonymizer.observations(observations)
    }
    let context = AnalysisContext(matrix, observations: observations, waivers: waivers, asOf: asOf)
    var report = analyzer.report(on: context, inputs: imported.inputs)
    if scoresDependence { report.dependence = DependenceRanking(context) }
    return report
  }

  /// Reads and judges files or folders.
  public func compile(_ paths: [String]) throws(KitError) -> Compilation {
    let files = try InputFiles(paths)
    let imported = try read(files.paths.map { Importer.Input(path: $0) })
    return Compilation(imported: imported, report: try judge(imported))
  }
}

extension ImportResult {
  /// The rows of findings as they stand in the files.
  public func excerpts(for findings: some Sequence<Finding>) -> [SourceLocation: SourceExcerpt] {
    var excerpts: [SourceLocation: SourceExcerpt] = [:]
    for finding in findings where excerpts[finding.location] == nil {
      guard let row = row(at: finding.location) else { continue }
      excerpts[finding.location] = SourceExcerpt(cells: row.cells, header: row.header)
    }
    return excerpts
  }

  /// The language of the data: Japanese as soon as a tenth of the titles and names hold kana or kanji; `nil` when
  /// there are no texts to tell by.
  public var language: Language? {
    let texts =
      matrix.workItems.prefix(500).map(\.title) + matrix.organization.departments.prefix(100).map(\.name)
    guard !texts.isEmpty else { return nil }
    let japanese = texts.count { text in
      text.unicodeScalars.contains {
        (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
      }
    }
    return japanese * 10 >= texts.count ? .ja : .en
  }
}
