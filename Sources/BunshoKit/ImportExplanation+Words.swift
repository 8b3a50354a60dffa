// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ImportExplanation {
  static func kindWords(_ kind: String) -> LocalizedText {
    switch kind {
    case "tasks": LocalizedText(ja: "業務の表", en: "a table of tasks")
    case "transposed":
      LocalizedText(ja: "行が担当者、列が業務の表", en: "a matrix with holders as rows and tasks as columns")
    case "assignments": LocalizedText(ja: "1行1割当の表", en: "a table with a line an assignment")
    case "people": LocalizedText(ja: "要員の一覧", en: "a roster of people")
    case "departments": LocalizedText(ja: "部門の一覧", en: "a list of departments")
    case "roles": LocalizedText(ja: "役割の一覧", en: "a list of roles")
    case "skills": LocalizedText(ja: "スキルマップ", en: "a skill map")
    case "duties": LocalizedText(ja: "部署の分掌事項", en: "the duties of units")
    case "legend": LocalizedText(ja: "凡例", en: "a legend")
    case "skipped": LocalizedText(ja: "読まないシート", en: "a sheet passed over")
    case "hidden": LocalizedText(ja: "非表示のシート", en: "a hidden sheet")
    case "empty": LocalizedText(ja: "空のシート", en: "an empty sheet")
    case "model": LocalizedText(ja: "Bunshoのモデル", en: "a Bunsho model")
    default: LocalizedText(ja: "分からないシート", en: "a sheet that was not understood")
    }
  }

  static func rowWords(_ reason: String) -> LocalizedText {
    switch reason {
    case "total": LocalizedText(ja: "合計", en: "a total")
    case "note": LocalizedText(ja: "注記", en: "a note")
    case "legend": LocalizedText(ja: "凡例", en: "a legend")
    case "section": LocalizedText(ja: "区切りの行", en: "a section row")
    case "repeated header": LocalizedText(ja: "見出しの繰り返し", en: "the header again")
    case "end": LocalizedText(ja: "以下余白", en: "end of the table")
    default: LocalizedText(verbatim: reason)
    }
  }

  static func originWords(_ origin: MarkProfile.Origin) -> LocalizedText {
    switch origin {
    case .legend(let place): LocalizedText(ja: "凡例 \(place.cell ?? "")", en: "legend \(place.cell ?? "")")
    case .configuration: LocalizedText(ja: "設定", en: "configuration")
    case .table: LocalizedText(ja: "表の記号と見出し", en: "the table's marks and heads")
    }
  }

  static func frequencyWords(_ frequency: Frequency) -> LocalizedText {
    switch frequency {
    case .perYear(240): LocalizedText(ja: "日次", en: "daily")
    case .perYear(52): LocalizedText(ja: "週次", en: "weekly")
    case .perYear(26): LocalizedText(ja: "隔週", en: "every other week")
    case .perYear(12): LocalizedText(ja: "月次", en: "monthly")
    case .perYear(4): LocalizedText(ja: "四半期", en: "quarterly")
    case .perYear(2): LocalizedText(ja: "半期", en: "twice a year")
    case .perYear(1): LocalizedText(ja: "年次", en: "yearly")
    case .perYear(let runs): LocalizedText(ja: "年\(Int(runs))回", en: "\(Int(runs)) times a year")
    case .irregular: LocalizedText(ja: "随時", en: "irregular")
    case .once: LocalizedText(ja: "単発", en: "once")
    }
  }
}

extension Observation {
  /// What was met, with its text, on one line.
  var words: LocalizedText {
    let what = kind.words
    let text = ImportExplanation.line(text)
    guard showsText, !text.isEmpty else { return what }
    return LocalizedText(ja: "「\(text)」 \(what.ja)", en: "'\(text)' \(what.en)")
  }

  /// What is ignored says so itself; a record's length is in the words.
  private var showsText: Bool {
    switch kind {
    case .ignoredContent, .raggedRow, .strayQuote, .ambiguousMarks: false
    default: true
    }
  }
}

extension Observation.Kind {
  fileprivate var words: LocalizedText {
    switch self {
    case .unknownPerson(let nearest):
      LocalizedText(ja: "要員の一覧にない名前" + near(nearest).ja, en: "is not in the roster" + near(nearest).en)
    case .ambiguousPerson(let names):
      LocalizedText(
        ja: "同じ名前の人が複数(\(names.joined(separator: "、")))",
        en: "fits several people (\(names.joined(separator: ", ")))")
    case .unknownRole(let nearest):
      LocalizedText(ja: "役割の一覧にない名前" + near(nearest).ja, en: "is not in the list of roles" + near(nearest).en)
    case .unknownDepartment(let nearest):
      LocalizedText(
        ja: "部門の一覧にない名前" + near(nearest).ja, en: "is not in the list of departments" + near(nearest).en)
    case .ambiguousParent(let names):
      LocalizedText(
        ja: "上位部門を決められない(\(names.joined(separator: "、")))",
        en: "fits several units (\(names.joined(separator: ", ")))")
    case .unknownMark(let known):
      LocalizedText(
        ja: "意味の分からない記号(この表の記号: \(known.joined(separator: " ")))",
        en: "is a mark without a meaning (marks here: \(known.joined(separator: " ")))")
    case .ambiguousMarks(let marks):
      LocalizedText(
        ja: "記号 \(marks.joined(separator: " ")) の意味を決められない",
        en: "the meaning of the marks \(marks.joined(separator: " ")) is not settled")
    case .lookAlikeLetter(let letter):
      LocalizedText(ja: "形の似た別の文字を \(letter) と読んだ", en: "looks like \(letter) and was read as such")
    case .vagueOwner: LocalizedText(ja: "誰のことか分からない語", en: "names nobody in particular")
    case .uncountedPeople: LocalizedText(ja: "名前のない人がいる", en: "counts people without naming them")
    case .repeatedAssignment(let first):
      LocalizedText(
        ja: "同じ割当が\(first.cell ?? "前")にもある", en: "is stated at \(first.cell ?? "another place") already")
    case .duplicateID(let first):
      LocalizedText(
        ja: "同じIDが\(first.cell ?? "前")にもある", en: "is the id at \(first.cell ?? "another place") too")
    case .raggedRow(let expected, let found):
      LocalizedText(
        ja: "列が\(found)個(見出しは\(expected)個)", en: "\(found) fields where the header has \(expected)")
    case .strayQuote: LocalizedText(ja: "引用符の位置が正しくない", en: "a quotation mark at a strange place")
    case .unreadableValue(let expected):
      LocalizedText(ja: "読めない値(書き方: \(expected.ja))", en: "is not understood (expected: \(expected.en))")
    case .ambiguousBlank:
      LocalizedText(ja: "の欄が空で、上と同じか該当なしか分からない", en: "is blank: as above, or nothing?")
    case .nameVariant(let name): LocalizedText(ja: "「\(name)」の別の書き方とみなした", en: "was taken for '\(name)'")
    case .privateUseCharacter: LocalizedText(ja: "外字がある", en: "has a private-use character")
    case .ignoredContent(let what): what
    case .staleOutput: LocalizedText(ja: "入力と合わない出力", en: "was generated from other input")
    }
  }

  private func near(_ names: [String]) -> LocalizedText {
    guard !names.isEmpty else { return LocalizedText(ja: "", en: "") }
    return LocalizedText(
      ja: "(近い名前: \(names.joined(separator: "、")))", en: " (near: \(names.joined(separator: ", ")))")
  }
}
