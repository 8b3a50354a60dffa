// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// importing.md §2 rows 10–14, §5, §6: who a cell names.
@Suite struct `People in cells` {
  private static let roster = (
    name: "要員.csv",
    text: """
    社員番号,氏名,フリガナ,所属,役職,メールアドレス
    A0012,田中 太郎,タナカ タロウ,経理部,課長,tanaka@example.jp
    A0013,佐藤 花子,サトウ ハナコ,営業部,主任,hanako@example.jp
    A0014,鈴木 一郎,スズキ イチロウ,営業部,,ichiro@example.jp
    A0015,高橋 健,タカハシ ケン,営業部,,
    A0016,高橋 次郎,タカハシ ジロウ,経理部,,
    A0017,斎藤 明,サイトウ アキラ,営業部,,
    A0018,斉藤 実,サイトウ ミノル,営業部,,
    A0019,髙木 美咲,タカギ ミサキ,総務部,,
    A0020,山本（旧姓中村） 桜,,総務部,,
    A0021,John Smith,,Sales,,
    A0022,Mary Jones,,Sales,,
    """
  )

  private func owners(_ cell: String, unit: String = "", roster: Bool = true) throws -> (
    names: [String], notes: [String]
  ) {
    let table = (name: "業務一覧.csv", text: "業務名,部門,担当\n見積,\(unit),\"\(cell)\"\n")
    let result = roster ? try read(Self.roster, table) : try read(table)
    let names = result.matrix.assignments.map { assignment in
      let word = assignment.involvement == .main ? "" : "=" + assignment.involvement.word
      return result.matrix.organization.name(of: assignment.assignee) + word
    }
    return (names, result.notes)
  }

  private static let oneMention: [(name: String, spellings: [String])] = [
    (
      "田中 太郎",
      [
        "田中 太郎", "田中太郎", "田　中　太　郎", "田 中 太 郎", "田中", "田中さん", "田中様", "田中氏", "田中殿", "田中先生", "田中課長", "課長 田中",
        "課長：田中",
        "田中（課長）", "田中課長さん", "経理部 田中", "経理部 課長 田中", "田中（経理部）", "田中（たなか）", "田中（タナカ）", "田中 太郎（たなか たろう）", "田中(太)",
        "タナカ タロウ", "たなか たろう", "ﾀﾅｶ ﾀﾛｳ", "たなか", "Tanaka Taro", "Taro Tanaka", "TANAKA Taro", "Tanaka Tarō",
        "Tanaka Tarou",
        "TANAKA Tarou", "T. Tanaka", "Tanaka", "tanaka@example.jp", "Tanaka@Example.jp",
        "tanaka(at)example.jp", "tanaka＠example.jp",
        "Taro Tanaka <tanaka@example.jp>", "田中 <tanaka@example.jp>", "A0012", "a0012", "田中 太郎(A0012)",
        "田中太郎（A0012）",
        "A0012 田中太郎", "A0012:田中", "田中太郎 A0012", "田中 [A0012]", "(A0012)田中", "(兼)田中", "〔兼〕田中", "㊒田中", "兼）田中",
        "田中（兼）",
        "田中〔兼〕", "兼 田中", "田中（4月～）", "Mr. Tanaka", "Tanaka-san", "田\u{E0100}中 太郎", "田中\u{A0}太郎",
      ]
    ),
    ("鈴木 一郎", ["Suzuki Ichiro", "Ichirou Suzuki", "I. Suzuki", "スズキ"]),
    ("高橋 次郎", ["Takahashi Jiro", "J. Takahashi"]),
    ("斎藤 明", ["斎藤", "斎藤 明", "Saito Akira", "Saitoh Akira", "Saitō Akira", "A. Saito"]),
    ("斉藤 実", ["斉藤", "斉藤実"]),
    ("John Smith", ["John Smith", "Smith", "J. Smith", "smith", "Smith, John", "JOHN SMITH"]),
    ("山本（旧姓中村） 桜", ["山本 桜", "中村 桜", "中村", "山本"]),
  ]

  @Test(arguments: oneMention)
  func `spellings of one person`(name: String, spellings: [String]) throws {
    for spelling in spellings {
      let (names, notes) = try owners(spelling)
      #expect(names == [name], "\(spelling)")
      #expect(notes.isEmpty, "\(spelling): \(notes)")
    }
  }

  private static let severalPeople: [(names: [String], cells: [String])] = [
    (
      ["田中 太郎", "佐藤 花子"],
      [
        "田中、佐藤", "田中，佐藤", "田中,佐藤", "田中・佐藤", "田中･佐藤", "田中/佐藤", "田中／佐藤", "田中;佐藤", "田中；佐藤", "田中\n佐藤", "田中 佐藤",
        "田中　佐藤",
        "田中太郎 佐藤花子", "田中 太郎 佐藤 花子", "田中課長・佐藤さん", "田中&佐藤", "田中と佐藤", "田中 ＆ 佐藤", "田中及び佐藤", "Tanaka & Sato",
        "Tanaka and Sato",
        "田中、佐藤、", "A0012;A0013", "田中(A0012)、佐藤(A0013)",
      ]
    ),
    (
      ["John Smith", "Mary Jones"],
      ["J. Smith; M. Jones", "Smith & Jones", "Smith and Jones", "John Smith, Mary Jones"]
    ),
    (
      ["田中 太郎=execute", "佐藤 花子=decide"],
      [
        "R: 田中 A: 佐藤", "R:田中 A:佐藤", "R：田中、A：佐藤", "田中(R)、佐藤(A)", "R=田中、A=佐藤", "R=田中 A=佐藤", "R: 田中\nA: 佐藤",
        "田中（R） 佐藤（A）",
        "R: 田中 太郎 A: 佐藤 花子", "実行責任：田中／説明責任：佐藤", "田中：R、佐藤：A",
      ]
    ),
    (
      ["田中 太郎", "佐藤 花子=sub"],
      [
        "正：田中 副：佐藤", "主：田中／副：佐藤", "田中（主）、佐藤（副）", "◎田中 ○佐藤", "◎田中、○佐藤", "◎田中○佐藤", "◎ 田中 ○ 佐藤", "田中◎、佐藤○",
        "主担当：田中 副担当：佐藤",
        "主 田中 副 佐藤", "主担当 田中 副担当 佐藤", "●田中 〇佐藤", "①田中 ②佐藤", "主:田中\n副:佐藤", "田中課長（主）・佐藤さん（副）",
      ]
    ),
    (
      ["田中 太郎=execute", "田中 太郎=decide", "田中 太郎=consult"],
      ["田中 (R,A,C) [A0012]", "田中(R/A/C)", "田中（RAC）", "田中 太郎 (R, A, C) [A0012]"]
    ),
    (["田中 太郎=execute", "佐藤 花子=execute"], ["R: 田中、佐藤", "R: 田中・佐藤"]),
    (["佐藤 花子"], ["田中→佐藤", "田中 → 佐藤", "田中⇒佐藤", "田中->佐藤"]), (["佐藤 花子=sub"], ["副：佐藤", "佐藤（副）", "○佐藤", "佐藤：副"]),
  ]

  @Test(arguments: severalPeople)
  func `several people in one cell`(names: [String], cells: [String]) throws {
    for cell in cells {
      let read = try owners(cell)
      #expect(read.names == names, "\(cell)")
      #expect(read.notes.isEmpty, "\(cell): \(read.notes)")
    }
  }

  @Test func `a change of hands keeps both names in the note`() throws {
    let result = try read(Self.roster, ("t.csv", "業務名,担当\n見積,田中→佐藤\n"))
    #expect(result.matrix.assignments.map(\.note) == ["田中→佐藤"])
  }

  @Test(arguments: [
    ("田中 他2名", "他2名"), ("田中ほか", "ほか"), ("田中 ほか", "ほか"), ("田中等", "等"), ("田中など", "など"), ("田中ほか３名", "ほか3名"),
    ("田中 外2名", "外2名"),
    ("田中、他2名", "他2名"), ("田中 他数名", "他数名"), ("田中、他", "他"), ("田中、2名", "2名"),
    ("Tanaka and 2 others", "and 2 others"),
    ("Tanaka et al.", "et al."), ("Tanaka +2", "+2"), ("Tanaka & others", "& others"),
    ("Tanaka, et al.", "et al."),
    ("Tanaka + 2 more", "+ 2 more"),
  ])
  func `people who are only counted`(cell: String, words: String) throws {
    let (names, notes) = try owners(cell)
    #expect(names == ["田中 太郎"], "\(cell)")
    #expect(
      notes.count == 1 && (notes[0] == "uncountedPeople \(words) C2" || cell == "田中、他"), "\(cell): \(notes)")
  }

  @Test(arguments: ["ジョン・スミス", "渡外", "山田 花子", "田中 次郎", "田中丸 一", "Anne-Marie Roe"])
  func `names that only look like several`(cell: String) throws {
    let (names, notes) = try owners(cell)
    #expect(names == [cell])
    #expect(notes == ["unknownPerson \(cell) C2"])
  }

  // MARK: Evidence

  @Test func `a family name of two people is asked, unless the unit tells them apart`() throws {
    #expect(try owners("高橋").notes == ["ambiguousPerson 高橋 C2"])
    #expect(try owners("高橋", unit: "営業部").names == ["高橋 健"])
    #expect(try owners("高橋", unit: "経理部") == (["高橋 次郎"], []))
    #expect(try owners("高橋（経理部）", unit: "営業部").names == ["高橋 次郎"])
    #expect(try owners("高橋(健)").names == ["高橋 健"])
    #expect(try owners("高橋", unit: "総務部").notes == ["ambiguousPerson 高橋 C2"])
  }

  @Test func `the same text beside two units is two people`() throws {
    let result = try read(Self.roster, ("t.csv", "業務名,部門,担当\n見積,営業部,高橋\n支払,経理部,高橋\n清掃,総務部,高橋\n掃除,総務部,高橋\n"))
    let names = result.matrix.assignments.map { result.matrix.organization.name(of: $0.assignee) }
    #expect(names == ["高橋 健", "高橋 次郎", "高橋", "高橋"])
    #expect(result.notes == ["ambiguousPerson 高橋 C4", "ambiguousPerson 高橋 C5"])
  }

  @Test func `variant kanji are joined and noted, and refused where both exist`() throws {
    #expect(try owners("高木") == (["髙木 美咲"], ["nameVariant 高木 C2"]))
    #expect(try owners("高木 美咲") == (["髙木 美咲"], ["nameVariant 高木 美咲 C2"]))
    #expect(try owners("齋藤").notes == ["ambiguousPerson 齋藤 C2"])
    #expect(try owners("斎藤").names == ["斎藤 明"])
    #expect(try owners("斉藤").names == ["斉藤 実"])
  }

  @Test func `the number goes before the name, and that is noted`() throws {
    #expect(try owners("田中(A0013)") == (["佐藤 花子"], ["nameVariant 田中(A0013) C2"]))
    // A number of the same series that nobody has: another person of the name.
    #expect(try owners("田中(A0099)").notes == ["unknownPerson 田中(A0099) C2"])
  }

  @Test func `people of one name are told apart by number, reading or unit`() throws {
    let roster = (
      name: "要員.csv", text: "社員番号,氏名,フリガナ,所属\n1,山田 徹,ヤマダ トオル,営業部\n2,山田 徹,ヤマダ テツ,経理部\n"
    )
    func owner(_ cell: String, unit: String) throws -> (code: String?, notes: [String]) {
      let result = try read(roster, ("t.csv", "業務名,部門,担当\n見積,\(unit),\(cell)\n"))
      guard case .person(let id)? = result.matrix.assignments.first?.assignee else {
        return (nil, result.notes)
      }
      return (result.matrix.organization[id].code, result.notes)
    }
    #expect(try owner("山田 徹", unit: "経理部") == ("2", []))
    #expect(try owner("山田 徹", unit: "営業部") == ("1", []))
    #expect(try owner("山田 徹（やまだ てつ）", unit: "") == ("2", []))
    #expect(try owner("山田 徹", unit: "").notes == ["ambiguousPerson 山田 徹 C2"])
  }

  @Test func `a roster that writes names without a blank is found by the family name, noted`() throws {
    let roster = (name: "要員.csv", text: "氏名,所属\n田中太郎,営業部\n佐藤花子,営業部\n")
    let result = try read(roster, ("t.csv", "業務名,担当\n見積,田中・佐藤\n"))
    #expect(
      result.matrix.assignments.map { result.matrix.organization.name(of: $0.assignee) } == ["田中太郎", "佐藤花子"])
    #expect(result.notes == ["nameVariant 田中 B2", "nameVariant 佐藤 B2"])
  }

  @Test(arguments: [("神田", "神\u{FA19}田"), ("神田 一", "\u{FA19}田 一"), ("葛󠄀城 一", "葛城 一"), ("ｽｽﾞｷ", "スズキ")])
  func `compatibility characters and variation selectors change nothing`(written: String, other: String) {
    if written == "神田" { return #expect(NameKey.exact("\u{FA19}田") == NameKey.exact("神田")) }
    #expect(NameKey.exact(written) == NameKey.exact(other))
  }

  @Test func `every variant of the table folds, and different names do not`() {
    let pairs = "髙高﨑崎嵜崎濵浜濱浜邊辺邉辺齋斉齊斉斎斉德徳栁柳𠮷吉廣広澤沢櫻桜國国條条眞真惠恵壽寿緖緒"
    let characters = Array(pairs)
    for index in stride(from: 0, to: characters.count, by: 2) {
      #expect(NameKey.folded(String(characters[index])) == String(characters[index + 1]))
    }
    #expect(NameKey.folded("龍") != NameKey.folded("竜"))
    #expect(NameKey.folded("祐") != NameKey.folded("裕"))
  }

  @Test func `characters of private use are noted at every mention`() throws {
    let result = try read(("t.csv", "業務名,担当\n見積,田\u{E000}中\n受注,田\u{E000}中\n"))
    #expect(result.notes == ["privateUseCharacter 田\u{E000}中 B2", "privateUseCharacter 田\u{E000}中 B3"])
  }

  // MARK: Without a roster

  @Test(arguments: ["田中課長", "課長 田中", "課長：田中", "田中（課長）", "田中係長", "林部長", "服部主任", "佐々木課長", "長谷川次長"])
  func `a title beside a family name leaves a person`(cell: String) throws {
    let result = try read(("t.csv", "業務名,担当\n見積,\(cell)\n"))
    let assignee = try #require(result.matrix.assignments.first?.assignee)
    #expect(assignee.kindWord == "person")
    let name = result.matrix.organization.name(of: assignee)
    #expect(["田中", "林", "服部", "佐々木", "長谷川"].contains(name))
    #expect(result.notes == ["nameVariant \(cell) B2"])
  }

  @Test(arguments: [
    "営業部長", "人事課長", "広報担当", "課長", "副課長", "総務課長補佐", "東京支店長", "横浜工場長", "第一課長", "品質管理部長", "営業担当部長", "現場リーダー",
    "部長代理", "経理責任者",
    "プロジェクトリーダー", "各課長", "関係部長", "担当課長", "兼 課長", "情シス課長",
  ])
  func `posts stay posts`(cell: String) throws {
    let result = try read(("t.csv", "業務名,担当\n見積,\(cell)\n"))
    #expect(result.matrix.assignments.map(\.assignee.kindWord) == ["role"])
    #expect(result.matrix.organization.roles.map(\.name) == [cell == "兼 課長" ? "課長" : cell])
    #expect(result.notes.isEmpty)
  }

  @Test func `one person under several spellings without a roster`() throws {
    let cells = ["田中", "田中さん", "田中課長", "課長 田中", "田中（課長）"]
    let result = try read(
      ("t.csv", "業務名,担当\n" + cells.enumerated().map { "業務\($0.offset),\($0.element)\n" }.joined()))
    #expect(result.matrix.organization.people.map(\.name) == ["田中"])
    let mail = try read(("t.csv", "業務名,担当\n見積,Taro Tanaka <t@x.jp>\n受注,t@x.jp\n納品,Taro Tanaka\n"))
    #expect(mail.matrix.organization.people.map(\.name) == ["Taro Tanaka"])
    #expect(mail.matrix.organization.people.first?.email == "t@x.jp")
    let number = try read(("t.csv", "業務名,担当\n見積,田中 太郎(A0012)\n受注,A0012 田中太郎\n納品,A0012\n"))
    #expect(number.matrix.organization.people.map(\.name) == ["田中 太郎"])
    #expect(number.matrix.organization.people.first?.code == "A0012")
  }

  @Test func `a family name that ends like a unit is a person`() throws {
    #expect(
      try read(("t.csv", "業務名,担当\n見積,服部\n受注,阿部\n")).matrix.organization.people.map(\.name) == ["服部", "阿部"])
  }

  // MARK: Words that name nobody

  @Test(arguments: [
    "全員", "各自", "各担当", "各課", "各部署", "全社", "関係者", "関係部署", "担当者", "担当課", "適宜", "都度相談", "未定", "未定(調整中)", "調整中",
    "検討中", "要確認", "TBD",
    "N/A", "―", "-", "?", "？", "退職者", "○○", "〇〇", "××", "△△", "(仮)", "某", "他", "ほか", "等", "everyone", "all",
    "team", "staff",
    "user", "to be decided", "n/a", "various", "anyone", "◯◯", "未定（調整中）", "－",
  ])
  func `the whole lexicon names nobody`(word: String) throws {
    let (names, notes) = try owners(word)
    #expect(names.isEmpty)
    #expect(
      notes == ["vagueOwner \(word) C2"] || notes == ["uncountedPeople \(word) C2"], "\(word): \(notes)")
  }

  @Test(arguments: ["田中、未定", "未定、田中"])
  func `a piece of a cell may name nobody`(cell: String) throws {
    #expect(try owners(cell) == (["田中 太郎"], ["vagueOwner 未定 C2"]))
  }

  @Test(arguments: ["欠員", "空席", "後任未定"])
  func `a declared vacancy`(word: String) throws {
    let result = try read(("t.csv", "業務名,担当\n見積,\(word)\n"))
    #expect(result.matrix.vacancies.count == 1)
    #expect(result.matrix.assignments.isEmpty)
  }

  @Test(arguments: ["輪番", "当番", "持ち回り", "持回り"])
  func `whose turn it is`(word: String) throws {
    let result = try read(("t.csv", "業務名,部門,担当\n見積,営業部,\(word)\n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.rotation])
  }

  // MARK: Posts held beside

  @Test(arguments: ["(兼)田中 太郎", "〔兼〕田中 太郎", "㊒田中 太郎", "兼）田中 太郎", "田中 太郎（兼）"])
  func `a roster that marks the second post beside the name`(name: String) throws {
    let result = try read(("要員.csv", "氏名,所属,役職\n田中 太郎,経理部,課長\n\(name),営業部,主査\n"))
    let people = result.matrix.organization.people
    #expect(people.map(\.name) == ["田中 太郎"])
    #expect(people.first?.memberships.map(\.isConcurrent) == [false, true])
    #expect(people.first?.memberships.map(\.post) == ["課長", "主査"])
  }

  @Test func `a roster that marks the second post beside the post`() throws {
    let result = try read(("要員.csv", "氏名,所属,役職\n田中 太郎,経理部,課長\n田中 太郎,営業部,兼 課長\n田中 太郎,総務部,（兼）主査\n"))
    let people = result.matrix.organization.people
    #expect(people.count == 1)
    #expect(people.first?.memberships.map(\.isConcurrent) == [false, true, true])
    #expect(people.first?.memberships.map(\.post) == ["課長", "課長", "主査"])
  }
}
