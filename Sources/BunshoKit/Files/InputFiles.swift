// SPDX-License-Identifier: Apache-2.0
import BunshoImport
public import BunshoModel
import Foundation

/// Finds the files behind the inputs a user names.
public struct InputFiles: Sendable {
  /// The files in the order they are read, each as the user would name it.
  public private(set) var paths: [String] = []
  /// The configuration file that lies in the first folder that has one.
  public private(set) var configurationPath: String?
  /// Files of a folder that were passed over although they look like tables, and why.
  public private(set) var notices: [LocalizedText] = []

  private static let extensions: Set<String> = [
    "csv", "tsv", "xlsx", "xlsm", "ods", "xml", "md", "json", "yml", "yaml",
  ]
  private static let modelNotations: Set<String> = ["json", "yml", "yaml"]
  private static let unreadable: Set<String> = ["xls", "xlsb", "numbers"]
  private static let notInputs = ["readme", "changelog", "license", "licence"]

  /// Lists files; a folder stands for all its tables in name order, not searched recursively.
  ///
  /// - Throws: `KitError` with a problem for every input that does not exist or holds no table.
  public init(_ inputs: [String]) throws(KitError) {
    var problems: [LocalizedText] = []
    for input in inputs {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
        problems.append(
          LocalizedText(
            ja: "\(input): ファイルもフォルダもありません。名前と場所を確かめてください",
            en: "\(input): no such file or folder; check the name and the place"))
        continue
      }
      guard isFolder.boolValue else {
        paths.append(input)
        continue
      }
      do {
        try listFolder(input)
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw KitError(problems) }
  }

  private mutating func listFolder(_ folder: String) throws(KitError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw KitError(
        ja: "\(folder): フォルダを読めません: \(error.localizedDescription)",
        en: "\(folder): the folder cannot be read: \(error.localizedDescription)")
    }
    let joined = folder.hasSuffix("/") ? folder : folder + "/"
    let manifest = OutputManifest(folder: folder)
    var found: [String] = []
    for name in names.sorted(by: SourceLocation.scalarOrder) {
      let path = joined + name
      if name == Configuration.fileName, configurationPath == nil { configurationPath = path }
      if name.hasPrefix(".") || name.hasPrefix("_") || name.hasPrefix("~$") { continue }
      if Self.notInputs.contains(where: { name.lowercased().hasPrefix($0) }) { continue }
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if Self.unreadable.contains(ending) {
        notices.append(
          LocalizedText(
            ja: "\(path): この形式は読みません。Excelで .xlsx として保存し直してください",
            en: "\(path): this format is not read; save it again as .xlsx"))
      }
      guard Self.extensions.contains(ending), !isFolder(path) else { continue }
      if manifest.contains(name) || GeneratorMark.isOnFile(path) {
        notices.append(
          LocalizedText(
            ja: "\(path): Bunshoの出力なので読みません。読むにはファイルを名指ししてください",
            en: "\(path): made by Bunsho, so not read; name the file itself to read it"))
        continue
      }
      guard SheetFileReader.holdsTable(path: path) else {
        notices.append(
          Self.modelNotations.contains(ending)
            ? LocalizedText(
              ja: "\(path): Bunshoのモデル(bunsho.model/1)ではないので読みません",
              en: "\(path): no model of Bunsho (bunsho.model/1), so not read")
            : LocalizedText(
              ja: "\(path): 表がないので読みません", en: "\(path): holds no table, so not read"))
        continue
      }
      found.append(path)
    }
    guard !found.isEmpty else {
      throw KitError(
        ja: "\(folder): 表のファイル(.csv .tsv .xlsx .xlsm .ods .xml .md)がありません",
        en: "\(folder): no table files (.csv .tsv .xlsx .xlsm .ods .xml .md) here")
    }
    paths += found
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
