// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on functions, roles and duties of whole organisations say beyond their examples.
@Suite("Gaps of organisations")
struct OrganisationGapRuleTests {
  @Test("words of Latin letters are found at the beginning of words, short ones as whole words")
  func words() {
    let list = WordList(["IT", "sales", "マーケ", "ﾃﾞｰﾀ"])
    for text in ["IT strategy", "社内IT化", "ＩＴ戦略", "Salesforce", "inside sales", "マーケティング", "データ整備", "ﾃﾞｰﾀの移行"] {
      #expect(list.isIn(text), "\(text)")
    }
    for text in ["audit", "items", "wholesales", "", "経理"] { #expect(!list.isIn(text), "\(text)") }
  }

  private let company = "[departments]\nname\n総務部\n営業部\n"

  @Test("a function is covered by a title, a category or a unit, in either language")
  func functions() {
    func open(_ tasks: String, _ lists: String) -> [String] {
      judge("task | category | department | main\n" + tasks + "\n" + lists).of("GAP114").map(\.message.ja)
    }
    let all = open("面談 | | 総務部 | 高橋", company)
    #expect(all.count == 4)
    #expect(all.allSatisfy { $0.contains("「総務」、「営業」") })
    let covered = open(
      "採用の面接 | | 総務部 | 高橋\n伝票 | Accounting | 総務部 | 高橋\nadvertising | | 営業部 | 森\n端末 | | 情報システム課 | 林",
      company)
    #expect(covered.isEmpty)
    #expect(open("面談 | | 総務部 | 高橋", "[departments]\nname\n総務部\n制作部").isEmpty)
  }

  @Test("the settings bring other functions")
  func ownFunctions() {
    let context = AnalysisContext(
      TableLiteral("task | department | main\n面談 | 法務部 | 高橋\n[departments]\nname\n法務部").matrix,
      asOf: RuleSelfTest.asOf)
    var options = UncoveredStandardFunction.Options()
    options.functions = [.init("法務", units: ["法務"], []), .init("品質", units: ["品質"], ["検査"])]
    options.units = 1
    let drafts = UncoveredStandardFunction(options: options).findings(in: context)
    #expect(drafts.map(\.discriminator) == ["品質"])
    options.units = 2
    #expect(UncoveredStandardFunction(options: options).findings(in: context).isEmpty)
  }

  private func roles(_ count: Int, _ roles: [String], task: String = "組立", post: String = "") -> [String] {
    judge(
      "task | 工場長\n\(task) | A\n[people]\nname | post\n員×\(count - 1) |\n長 | \(post)\n[roles]\nname\n工場長\n"
        + roles.joined(separator: "\n")
    ).of("GAP115").map(\.message.ja)
  }

  @Test("roles are looked for from their number of people on, as role, post or task")
  func statutory() {
    #expect(roles(49, []).isEmpty)
    #expect(roles(50, []).count == 2)
    #expect(roles(50, []).contains("要員は50人ですが、「衛生管理者」がどこにもありません(目安50人以上、未確認)"))
    #expect(roles(50, ["衛生管理者"], task: "産業医の面談").isEmpty)
    #expect(roles(50, ["産業医"], post: "課長・衛生管理者").isEmpty)
    #expect(roles(300, ["産業医", "衛生管理者"]).isEmpty)
    #expect(roles(301, ["産業医", "衛生管理者"]).count == 1)
  }

  @Test("of idle units below each other the topmost is named")
  func idleLine() {
    let table = "task | department | main\n点検 | 課 | 高橋\n[departments]\nname | parent\n課 |\n部 |\n係 | 部\n班 | 係"
    #expect(judge(table).of("GAP110").map(\.subject.name) == ["部"])
  }

  @Test("branches without a catch-all are one finding")
  func branchesTogether() {
    let lists =
      "\n[departments]\nname | parent\n"
      + "甲乙丙".map { "\($0)部 |\n\($0)班 | \($0)部\n\($0)係 | \($0)部" }
      .joined(separator: "\n")
    let rows = "甲乙丙".map { "\($0)の庶務 | \($0)班\n\($0)の研修 | \($0)係" }.joined(separator: "\n")
    let found = judge("task | main\n" + rows + "\n他の所管に属しないこと | 乙班" + lists).of("GAP116")
    #expect(found.map(\.subject.kind) == [.organization])
    #expect(found.first?.message.ja.contains("3部門のうち2部門(「甲部」、「丙部」)") == true)
    #expect(found.first?.related.count == 1)
  }

  @Test("a list of duties by unit is a regulation; a table with people is none")
  func dutiesFromTasks() {
    let lists = "\n[departments]\nname | parent\n部 |\n甲班 | 部\n乙班 | 部"
    let open = judge("task | main\n庶務 | 甲班\n研修 | 乙班" + lists).of("GAP116")
    #expect(open.map(\.subject.name) == ["部"])
    #expect(open.first?.remedy.ja.contains("「甲班」の分掌事項に") == true)
    let taken = "task | main\n庶務 | 甲班\nその他他の所管に属しないこと | 乙班" + lists
    #expect(judge(taken).of("GAP116").isEmpty)
    #expect(judge("task | main\n庶務 | 高橋\n研修 | 乙班" + lists).of("GAP116").isEmpty)
    #expect(judge("task | main\n庶務 | 甲班" + lists).of("GAP116").isEmpty, "one unit is no branch")
    let both = "task | main\n庶務 | 甲班\n他班に属しない事項 | 乙班\n他の所管に属さないこと | 甲班" + lists
    let contested = judge(both).of("DUP109")
    #expect(contested.map(\.subject.name) == ["乙班"])
    #expect(contested.first?.location.cell == "A3")
    #expect(contested.first?.remedy.ja == "「甲班」に残し、「乙班」の分掌事項から外してください")
  }

  @Test("catch-alls under different parents, and units in a cycle, are no contest")
  func branches() {
    let duties = "\n[duties]\ndepartment | duty\n甲班 | 他に属しない事項\n乙班 | 他に属しない事項"
    let apart = "task | main\n庶務 | 高橋\n[departments]\nname | parent\n甲部 |\n乙部 |\n甲班 | 甲部\n乙班 | 乙部" + duties
    #expect(judge(apart).of("DUP109").isEmpty)
    let cycle = "task | main\n庶務 | 高橋\n[departments]\nname | parent\n甲班 | 乙班\n乙班 | 甲班" + duties
    #expect(judge(cycle).codes.filter { ["DUP109", "GAP116"].contains($0) } == [])
  }

  private let privacy = "task | category | main | tags\n名簿の更新 | | 高橋 | 中核、個人情報\n"

  @Test("privacy duties are a note up to a hundred people, and a warning without a roster")
  func privacyGrades() {
    #expect(judge(privacy).of("GAP118").map(\.severity) == [.warning])
    #expect(judge(privacy + "[people]\nname\n高橋\n員×99").of("GAP118").map(\.severity) == [.note])
    #expect(judge(privacy + "[people]\nname\n高橋\n員×100").of("GAP118").map(\.severity) == [.warning])
  }

  @Test("privacy duties need an owner and the matter; a role may be the responsible person")
  func privacyDuties() {
    let most =
      "漏えい時の報告 | | 森 |\n個人データの権限の管理 | | 森 |\n責任者の選任 | プライバシー | 森 |\n"
    #expect(judge(privacy + most).of("GAP118").first?.message.ja.contains("「定期点検」がありません(4つのうち1つ)") == true)
    #expect(judge(privacy + most + "設備の点検 | | 森 |").of("GAP118").count == 1)
    #expect(judge(privacy + most + "名簿の点検 | | | 個人情報").of("GAP118").count == 1)
    #expect(judge(privacy + most + "名簿の点検 | | 森 | 個人情報").of("GAP118").isEmpty)
    let role = privacy + most.replacing("責任者の選任 | プライバシー | 森 |\n", with: "名簿の点検 | | 森 | 個人情報\n")
    #expect(judge(role).of("GAP118").first?.message.ja.contains("「責任者」") == true)
    #expect(judge(role + "[roles]\nname | holders\n個人情報保護管理責任者 | 森").of("GAP118").isEmpty)
    #expect(judge("task | main | tags\n名簿の更新 | 高橋 | 中核").of("GAP118").isEmpty)
  }

  @Test(
    "the tag of the quality standard may hold a space",
    arguments: ["ISO 9001", "ISO9001:2015", "中核、ＩＳＯ 9001"])
  func quality(_ tag: String) {
    let findings = judge("task | main | tags\n適合の確認 | 高橋 | \(tag)\n顧客満足 | 森 | \(tag)").of("GAP120")
    #expect(findings.map(\.severity) == [.note])
    #expect(
      findings.first?.message.en.contains("intended outputs, reporting, integrity under change") == true)
  }

  @Test(
    "schemes ask for their letters",
    arguments: [
      ("raci-vs", "R | A |", "要検証", 1), ("raci-vs", "R | A | V", "要検証", 0), ("raci-vs", "R | A |", "中核", 0),
      ("raci", "R | A |", "要検証", 0), ("daci", "C | A | I", "", 1), ("daci", "D | A | I", "", 0),
      ("rapid", "R | P | I", "", 1), ("rapid", "R | P | D", "", 0), ("daci", " | |", "", 0),
    ])
  func schemes(_ scheme: String, _ marks: String, _ tags: String, _ count: Int) {
    let table = "task | tags | 甲 | 乙 | 丙\n点検 | \(tags) | \(marks)\n[scheme]\n\(scheme)"
    #expect(judge(table).of("GAP121").count == count)
  }

  @Test("a list beside the matrix is written in no scheme")
  func listBesideMatrix() {
    var matrix = TableLiteral("task | 甲 | 乙\n点検 | C | A\n[scheme]\ndaci").matrix
    #expect(judge(matrix).of("GAP121").count == 1)
    matrix.tables[0].marksAreSchemeLetters = false
    #expect(judge(matrix).of("GAP121").isEmpty)
  }
}
