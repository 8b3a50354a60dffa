// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Several letters in one cell that do not go together.
public struct IllegalLetterCombination: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Letters that may stand together, by meaning: R does, A decides, S helps, C is asked, I is told, V verifies.
    public var allowed = ["RA", "RS", "RV"]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case allowed }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      allowed = try values.setting(.allowed, default: allowed)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF108", name: "illegal-letter-combination", family: .references, severity: .warning,
    summary: LocalizedText(
      ja:
        "1つのセルに、一緒に置けない文字が並んでいます。一緒に置けるのは設定 allowed の組(初期値 RA、RS、RV)だけです。文字は意味で比べます(R 実行、A 決裁、S 支援、C 相談、I 報告、V 検証)。R と I のように一方が余る組は redundant-letters(DUP111)が指摘します。",
      en:
        "One cell holds letters that do not go together. Only the pairs of the option allowed do (RA, RS, RV); letters are compared by meaning (R does, A decides, S helps, C is asked, I is told, V verifies). Pairs of which one is redundant, such as R and I, are left to redundant-letters (DUP111)."
    ),
    rationale: LocalizedText(
      ja: "決裁する人が相談も受ける、というような組では、その人に何を頼めばよいか分かりません。",
      en: "Somebody who decides and is asked as well: nobody can tell what to expect of them."),
    remedy: LocalizedText(
      ja: "どれか1つにします。職場で意味のある組なら、設定 allowed に加えます。",
      en: "Choose one letter; if the pair means something in your office, add it to the option allowed."),
    source: LocalizedText(ja: "RASCI Matrix Validatorの検査", en: "RASCI Matrix Validator"),
    needs: [.assignments],
    options: [
      .init(
        "allowed", default: "[RA, RS, RV]",
        LocalizedText(ja: "一緒に置いてよい文字の組", en: "letters that may stand together"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "実行と説明責任は1人でよい", en: "One may do and answer"),
        """
        task    | 部長 | 編集長 | 校閲
        記事の企画 | A   | R    | C
        記事の公開 | I   | R/A  | C
        """),
      .bad(
        LocalizedText(ja: "決める人が支援もする", en: "The decider helps as well"),
        """
        task    | 部長   | 編集長 | 校閲
        記事の企画 | A/S! | R    | C
        記事の公開 | A    | R    | S/C!
        """),
    ])

  /// The letters by meaning, in the order of the alphabet.
  private static let letters = Array("ACIRSV")
  /// Pairs of which one letter is redundant: DUP111 speaks of them.
  private static let redundant = ["AI", "RI", "CI", "RC"]
  /// For each kind the set of its letter: one bit a letter.
  private static let setOfKind: [UInt8] = Involvement.allCases.map { 1 << UInt8(place(of: letter(of: $0))) }

  /// Whether the letters of each set may stand together, or are left to DUP111.
  private let isLawful: [Bool]

  /// Makes the rule.
  public init(options: Options = Options()) {
    let allowed = options.allowed.map(Self.set)
    let redundant = Self.redundant.map(Self.set)
    isLawful = (0..<(1 << Self.letters.count)).map { bits in
      let set = UInt8(bits)
      if set.nonzeroBitCount < 2 || allowed.contains(set) { return true }
      if redundant.contains(where: { $0 & set == $0 }) { return true }
      // Three letters go together where each two of them do.
      return Self.pairs(of: set).allSatisfy(allowed.contains)
    }
  }

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    var drafts: [Finding.Draft] = []
    for item in context.leaves {
      for entry in columns.entries(of: item) where isSuspicious(columns.masks[entry]) {
        drafts += cells(of: columns.holders[entry], on: item, in: context)
      }
    }
    return drafts
  }

  /// The cells in which the holder has several letters that do not go together.
  private func cells(of holder: UInt32, on item: WorkItem.ID, in context: AnalysisContext) -> [Finding.Draft]
  {
    let columns = context.columns
    var cells: [(location: SourceLocation, mask: InvolvementMask, marks: [String])] = []
    for position in columns.starts[item.index]..<columns.starts[item.index + 1] {
      let part = context.matrix.assignments[Int(columns.order[Int(position)])]
      guard columns.holderNumbers.number(of: part.assignee) == holder, let mark = part.mark,
        mark.utf8.count == 1, let letter = mark.utf8.first, (0x41...0x5A).contains(letter & 0xDF)
      else { continue }
      if let known = cells.firstIndex(where: { $0.location == part.location }) {
        cells[known].mask.insert(InvolvementMask(part.involvement))
        cells[known].marks.append(mark)
      } else {
        cells.append((part.location, InvolvementMask(part.involvement), [mark]))
      }
    }
    return cells.compactMap { location, mask, marks in
      guard isSuspicious(mask) else { return nil }
      let name = context.name(of: columns.holderNumbers.assignee(holder))
      return Finding.Draft(
        on: context.subject(item), at: location,
        message: .combined(context.matrix[item].title, name, marks),
        remedy: .choose(marks, Self.word(Self.set(of: mask)), location), people: [name], discriminator: name)
    }
  }

  private func isSuspicious(_ mask: InvolvementMask) -> Bool {
    // Nearly every holder has one part.
    mask.rawValue & (mask.rawValue &- 1) != 0 && !isLawful[Int(Self.set(of: mask))]
  }

  private static func set(of mask: InvolvementMask) -> UInt8 {
    var set: UInt8 = 0
    var rest = mask.rawValue
    while rest != 0 {
      set |= setOfKind[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return set
  }

  private static func set(of letters: String) -> UInt8 {
    letters.uppercased().reduce(0) { set, letter in
      self.letters.contains(letter) ? set | 1 << UInt8(place(of: letter)) : set
    }
  }

  private static func place(of letter: Character) -> Int { letters.firstIndex(of: letter) ?? 0 }

  private static func pairs(of set: UInt8) -> [UInt8] {
    let bits = (0..<letters.count).map { UInt8(1) << UInt8($0) }.filter { $0 & set != 0 }
    return bits.enumerated().flatMap { place, bit in bits.dropFirst(place + 1).map { bit | $0 } }
  }

  /// The letters of a set, as the option allowed writes them.
  private static func word(_ set: UInt8) -> String {
    String(letters.indices.filter { set & (1 << UInt8($0)) != 0 }.map { letters[$0] })
  }

  private static func letter(of kind: Involvement) -> Character {
    switch kind {
    case .main, .sub, .draft, .execute, .rotation, .deputy: "R"
    case .decide, .approve: "A"
    case .support: "S"
    case .consult, .review: "C"
    case .inform: "I"
    case .verify: "V"
    }
  }
}

extension Finding.Message {
  fileprivate static func combined(_ title: String, _ name: String, _ marks: [String]) -> Self {
    let list = marks.joined(separator: "/")
    return Self(
      ja: "「\(title)」の\(name)に、一緒に置けない文字「\(list)」があります",
      en: "\(name) has letters that do not go together in '\(title)': \(list)")
  }

  fileprivate static func choose(_ marks: [String], _ letters: String, _ location: SourceLocation) -> Self {
    let place = location.cell.map { "(\($0))" } ?? ""
    let placeEn = location.cell.map { " (\($0))" } ?? ""
    let one = marks.joined(separator: "か")
    return Self(
      ja: "\(one)のどちらかにしてください\(place)。意味のある組なら設定 allowed に「\(letters)」を加えます",
      en:
        "write \(marks.joined(separator: " or "))\(placeEn); if the pair means something to you, add \(letters) to the option allowed"
    )
  }
}
