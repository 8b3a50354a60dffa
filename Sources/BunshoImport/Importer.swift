// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads files into one matrix: reading, finding tables, interpreting them, in that order.
public struct Importer: Sendable {
  let configuration: ImportConfiguration

  /// One file to read.
  public struct Input: Sendable {
    /// The path as the user gave it, shown in every location.
    public var path: String
    /// The content, where it does not come from the path (standard input).
    public var bytes: [UInt8]?

    /// Names a file.
    public init(path: String, bytes: [UInt8]? = nil) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Several files could not be read; all of them are listed.
  public struct Failure: Error {
    /// One error a file.
    public let errors: [ImportError]
  }

  /// Makes an importer.
  public init(configuration: ImportConfiguration = ImportConfiguration()) {
    self.configuration = configuration
  }

  /// Reads the files into one matrix.
  ///
  /// - Throws: `Failure` with an error for every file that could not be read; nothing is interpreted then.
  public func read(_ inputs: [Input]) throws(Failure) -> ImportResult {
    if let model = inputs.first(where: ModelReader.reads) {
      return try readModel(model, among: inputs)
    }
    var files: [SheetFile] = []
    var errors: [ImportError] = []
    let options = SheetFileReader.Options(encodingName: configuration.encodingName)
    for input in inputs {
      do throws(ImportError) {
        files.append(try SheetFileReader.read(path: input.path, bytes: input.bytes, options: options))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw Failure(errors: errors) }
    if let result = try readCanonical(files) { return result }
    return interpret(files)
  }

  /// A model is whole in itself: positions in it mean nothing beside other files.
  private func readModel(_ input: Input, among inputs: [Input]) throws(Failure) -> ImportResult {
    guard inputs.count == 1 else { throw .modelBesideOthers(input.path) }
    do throws(ImportError) {
      let model = try ModelReader.read(path: input.path, bytes: input.bytes)
      return ImportResult(model, path: input.path)
    } catch {
      throw Failure(errors: [error])
    }
  }

  /// Interprets files already read.
  public func interpret(_ files: [SheetFile]) -> ImportResult {
    var builder = MatrixBuilder(aliases: configuration.aliases)
    var found = files.map { file in
      file.sheets.map { FoundSheet($0, in: file, configuration: configuration) }
    }
    let everything = found.flatMap { $0 }
    for sheet in everything {
      builder.noteContent(of: sheet)
      if !sheet.tables.isEmpty { builder.readComments(of: sheet.sheet) }
    }

    // Rosters before tasks: departments, then people who belong to them, then roles people fill.
    read(.departments, in: &found) { builder.readDepartments($0) }
    builder.settleParents()
    read(.people, in: &found) { builder.readPeople($0) }
    read(.roles, in: &found) { builder.readRoles($0) }
    builder.settleHolders()
    let tables = found.flatMap { $0.flatMap(\.tables) }.compactMap(\.table)
    for table in tables { builder.noteParties(of: table) }
    builder.noteJointNames(of: tables)

    readDuties(in: &found, into: &builder)
    for fileIndex in found.indices {
      let sharedLegend = found[fileIndex].lazy.compactMap(\.sharedLegend).first
      for sheetIndex in found[fileIndex].indices {
        let sheet = found[fileIndex][sheetIndex]
        let decision = configuration.decision(on: sheet.sheet.source)
        let chooser = ProfileChooser(
          legend: sheet.legend ?? sharedLegend, configured: decision?.marks ?? configuration.marks)
        for tableIndex in sheet.tables.indices {
          readTasks(&found[fileIndex][sheetIndex].tables[tableIndex], chooser: chooser, into: &builder)
        }
      }
    }
    readSkills(in: &found, into: &builder)
    for (file, sheets) in zip(files, found) { builder.noteIrregularities(of: file, sheets: sheets) }
    return ImportResult(
      matrix: builder.matrix(scheme: configuration.scheme), observations: builder.observations,
      inputs: zip(files, found).map { file, sheets in
        InputSummary(path: file.path, encoding: file.encoding, sheets: sheets.flatMap(\.summaries))
      }, files: files, explanations: found.flatMap { $0.flatMap(\.explanations) },
      notices: configuration.unused(in: found.flatMap { $0 }, aliases: builder.usedAliases))
  }

  private func read(_ form: TableForm, in found: inout [[FoundSheet]], with read: (SheetTable) -> Int) {
    for fileIndex in found.indices {
      for sheetIndex in found[fileIndex].indices {
        for tableIndex in found[fileIndex][sheetIndex].tables.indices {
          guard let table = found[fileIndex][sheetIndex].tables[tableIndex].table, table.form == form else {
            continue
          }
          found[fileIndex][sheetIndex].tables[tableIndex].rows = read(table)
        }
      }
    }
  }

  /// A list of duties beside tables that name owners is the regulation; alone it is the list of tasks.
  private func readDuties(in found: inout [[FoundSheet]], into builder: inout MatrixBuilder) {
    var lists: [(file: Int, sheet: Int, table: Int)] = []
    var hasOwners = false
    for (file, sheets) in found.enumerated() {
      for (sheet, tables) in sheets.enumerated() {
        for (position, table) in tables.tables.enumerated() {
          guard let table = table.table else { continue }
          switch table.form {
          case .longForm, .transposed: hasOwners = true
          case .duties: lists.append((file, sheet, position))
          case .tasks:
            guard let columns = TaskColumns(table) else { continue }
            if columns.namesHolders { hasOwners = true }
            if DutyTable.isOne(table, columns: columns) { lists.append((file, sheet, position)) }
          default: continue
          }
        }
      }
    }
    for (file, sheet, position) in lists {
      guard let table = found[file][sheet].tables[position].table, hasOwners || table.form == .duties else {
        continue
      }
      builder.readDocument(above: table)
      let taken = table.taken(for: .duties)
      let chooser = ProfileChooser(legend: nil, configured: nil)
      guard let reading = builder.readDuties(taken, chooser: chooser) else { continue }
      found[file][sheet].tables[position].take(taken)
      finish(&found[file][sheet].tables[position], reading, of: taken, in: &builder)
    }
  }

  /// Skill maps name tasks, so they wait until all are read.
  private func readSkills(in found: inout [[FoundSheet]], into builder: inout MatrixBuilder) {
    for file in found.indices {
      for sheet in found[file].indices {
        for position in found[file][sheet].tables.indices {
          guard let table = found[file][sheet].tables[position].table, table.form == .skills else { continue }
          let reading = builder.readSkills(table)
          finish(&found[file][sheet].tables[position], reading, of: table, in: &builder)
        }
      }
    }
  }

  /// Keeps what the reading of a table said of its rows and columns.
  private func finish(
    _ found: inout FoundTable, _ reading: MatrixBuilder.TaskReading, of table: SheetTable,
    in builder: inout MatrixBuilder
  ) {
    found.rows = reading.rows
    found.profile = reading.profile
    found.columns = reading.roles
    found.unknownColumns = reading.unknown
    found.skipped += reading.skipped
    builder.noteUnknownColumns(reading.unknown, of: table)
  }

  private func readTasks(
    _ found: inout FoundTable, chooser: ProfileChooser, into builder: inout MatrixBuilder
  ) {
    guard let table = found.table else { return }
    switch table.form {
    case .tasks, .transposed, .holderBlocks:
      builder.readDocument(above: table)
      let firstItem = builder.workItems.count
      let reading =
        switch table.form {
        case .tasks: builder.readTasks(table, chooser: chooser)
        case .holderBlocks: builder.readHolderBlocks(table)
        default: builder.readTransposed(table, chooser: chooser)
        }
      guard let reading else {
        let reason = LocalizedText(ja: "業務名の列が見つかりません", en: "no column of task titles was found")
        found.refuse(reason)
        builder.observe(
          .ignoredContent(reason), text: table.name, at: table.sheet.location(row: table.header.rowNumber))
        return
      }
      finish(&found, reading, of: table, in: &builder)
      if table.export != nil {
        found.recurring = RecurringTask.all(in: builder.workItems[firstItem...].map(\.title))
      }
    case .longForm:
      builder.readDocument(above: table)
      let reading = builder.readLongForm(table, chooser: chooser)
      found.rows = reading.rows
      found.profile = reading.profile
    case .people, .departments, .roles, .skills, .duties: break
    }
  }
}
