// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// A board as Trello exports it in JSON (every plan has that export, the CSV only paid ones): laid out as a sheet
/// under the heads of Trello's CSV, by which `ToolExport` knows it.
///
/// The row of a card is its position in the file plus two; archived cards and those of archived lists are left out.
struct TrelloBoard: Decodable {
  private var lists: [List]
  private var cards: [Card]
  private var members: [Member]?

  private struct List: Decodable {
    var id: String
    var name: String
    var closed: Bool?
  }

  private struct Member: Decodable {
    var id: String
    var fullName: String?
    var username: String?
  }

  private struct Card: Decodable {
    var id: String
    var shortLink: String?
    var shortUrl: String?
    var name: String
    var desc: String?
    var closed: Bool?
    var idList: String
    var idMembers: [String]?
    var labels: [Label]?
    var start: String?
    var due: String?
  }

  private struct Label: Decodable {
    var name: String?
  }

  private static let heads = [
    "Card ID", "Card Name", "Card URL", "Card Description", "List ID", "List Name", "Labels", "Members",
    "Start Date", "Due Date",
  ]

  /// Whether a file of the name, with these bytes, may be a board: JSON with the words a board has.
  static func mayBeOne(_ bytes: [UInt8], path: String) -> Bool {
    guard path.lowercased().hasSuffix(".json") else { return false }
    return ["\"cards\"", "\"lists\"", "\"idList\""].allSatisfy { word in
      bytes.firstRange(of: Array(word.utf8)) != nil
    }
  }

  /// Reads a board into one sheet.
  static func read(_ bytes: [UInt8], path: String) throws(ImportError) -> SheetFile {
    do {
      return try JSONDecoder().decode(Self.self, from: Data(bytes)).file(path: path)
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(
        .malformedModel, path: path,
        problem: LocalizedText(ja: "Trelloのボードとして読めません", en: "this is no board of Trello"),
        remedy: LocalizedText(
          ja: "TrelloでCSVとして書き出すか、JSONを書き出し直してください",
          en: "Export the board from Trello again, as JSON or as CSV"))
    }
  }

  private func file(path: String) throws(ImportError) -> SheetFile {
    let lists = Dictionary(lists.map { ($0.id, $0) }) { first, _ in first }
    let names = Dictionary(
      (members ?? []).map { ($0.id, $0.fullName ?? $0.username ?? "") }
    ) { first, _ in first }
    var sheet = SheetAssembly(source: SourceSheet(path: path))
    try sheet.appendHeader(Self.heads)
    var archived = 0
    var unnamed = 0
    for (position, card) in cards.enumerated() {
      let list = lists[card.idList]
      guard card.closed != true, list?.closed != true else {
        archived += 1
        continue
      }
      try sheet.beginRow(position + 2)
      let holders = card.idMembers ?? []
      unnamed += holders.count { names[$0] == nil }
      let fields = [
        card.shortLink ?? card.id, card.name, card.shortUrl ?? "", card.desc ?? "", card.idList,
        list?.name ?? "",
        (card.labels ?? []).compactMap(\.name).filter { !$0.isEmpty }.joined(separator: ", "),
        holders.compactMap { names[$0] }.joined(separator: ", "), card.start ?? "",
        card.due ?? "",
      ]
      for (index, field) in fields.enumerated() { try sheet.append(field.utf8, column: index + 1) }
    }
    var notices: [ReadingNotice] = []
    if archived > 0 { notices.append(.archived(archived)) }
    if unnamed > 0 { notices.append(.unnamed(unnamed)) }
    return SheetFile(
      path: path, formatName: "Trello JSON", encoding: "UTF-8", sheets: [sheet.sheet()], notices: notices)
  }
}

extension ReadingNotice {
  fileprivate static func archived(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "アーカイブ済みのカード\(count)枚は読みません", en: "\(count) archived cards are left out"))
  }

  fileprivate static func unnamed(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "ボードのメンバーにいない人の割り当て\(count)件は名前が分からないので読みません",
        en:
          "\(count) assignments to people who are no longer members of the board have no name and are left out"
      ))
  }
}
