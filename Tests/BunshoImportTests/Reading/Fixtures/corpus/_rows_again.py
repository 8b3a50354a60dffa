# SPDX-License-Identifier: Apache-2.0
"""More files for rows of the survival list: what offices do besides."""
from _writers import *

# More of what offices do

book("05-totals-with-formulas.soffice.xlsx", [
    "No|業務|主担当|月間工数", ["1", "文書の管理", "大野 朝子", 12], ["2", "支払", "西村 由美", 8], ["", "計", "", "=SUM(D2:D3)"]], TWO)
book("09-legend-on-its-own-sheet.odfpy.ods", {"業務": ["業務|大野|小川", "文書の管理|◎|○", "備品の購入|○|◎"],
                                                     "凡例": ["記号|意味", "◎|決裁", "○|起案"]},
     [t("文書の管理", "大野=decide", "小川=draft"), t("備品の購入", "大野=draft", "小川=decide")])
book("22-saved-by-a-spreadsheet.soffice.csv", ["No|業務|主担当", "1|文書の管理|大野 朝子", "2|支払|西村 由美"], TWO)
book("08-empty-rows-and-columns-around.pyexcelerate.xlsx", [
    ["", "", "", ""], ["", "", "", ""], ["", "No", "業務", "主担当"], ["", "1", "文書の管理", "大野 朝子"], ["", "2", "支払", "西村 由美"]], TWO)
book("31-own-workbook.bunsho.xlsx", [
    "業務ID|業務|部署|主担当|副担当|承認者", "1|文書の管理|総務課|大野 朝子|小川 晴男|宮本 和也", "2|支払|経理課|西村 由美||宮本 和也"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub", "宮本 和也=decide", id="1", dept="総務課"),
      t("支払", "西村 由美=main", "宮本 和也=decide", id="2", dept="経理課")])
book("31-own-lines.bunsho.csv", [
    "業務ID|業務|部署|主担当|副担当|承認者", "1|文書の管理|総務課|大野 朝子|小川 晴男|宮本 和也", "2|支払|経理課|西村 由美||宮本 和也"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub", "宮本 和也=decide", id="1", dept="総務課"),
      t("支払", "西村 由美=main", "宮本 和也=decide", id="2", dept="経理課")])
book("31-own-exchange.bunsho.xml", ["業務ID|業務|主担当", "1|文書の管理|大野 朝子", "2|支払|西村 由美"], TWO)
book("38-authority-table.openpyxl.xlsx", [
    "決裁事項|課長|部長|社長", "出張命令|◎||", "備品の購入|△|◎|", "契約の締結|△|○|◎"],
     [t("出張命令", "r:課長=decide"), t("備品の購入", "r:課長=consult", "r:部長=decide"),
      t("契約の締結", "r:課長=consult", "r:部長=review", "r:社長=decide")])
text("38-stated-no-part.cp932.csv", "業務,総務課,経理課,営業課\n文書の管理,◎,×,○\n月次決算,―,◎,対象外\n",
     [t("文書の管理", "d:総務課=main", "d:営業課=sub"), t("月次決算", "d:経理課=main")], "cp932", "\r\n")


def three_heads(book_):
    for area in ["A1:A3", "B1:E1", "B2:C2", "D2:E2"]:
        book_.active.merge_cells(area)


book("02-three-header-rows.openpyxl.xlsx", [
    "業務|総務部", "|庶務係||経理係", "|大野|小川|宮本|西村", "文書の管理|◎|○||", "月次決算|||◎|○", "備品の購入|○|◎||"],
     [t("文書の管理", "大野=main", "小川=sub"), t("月次決算", "宮本=main", "西村=sub"),
      t("備品の購入", "大野=sub", "小川=main")], three_heads)
text("04-ditto-for-the-task.utf-8.csv", "業務,作業,主担当\n決算,仕訳の入力,宮本\n〃,残高の確認,西村\n〃,報告書の作成,〃\n",
     [t("仕訳の入力", "宮本=main", c=("決算",)), t("残高の確認", "西村=main", c=("決算",)), t("報告書の作成", "西村=main", c=("決算",))])
book("05-end-word-on-the-right.openpyxl.xlsx", [
    "No|業務|主担当", "1|文書の管理|大野 朝子", "2|支払|西村 由美", "||以上", "", "作成：総務課 大野"], TWO)
text("06-title-and-header-on-every-page.cp932.csv",
     "職務分掌表,,1頁\nNo,業務,主担当\n1,文書の管理,大野 朝子\n職務分掌表,,2頁\nNo,業務,主担当\n2,支払,西村 由美\n", TWO, "cp932", "\r\n")
text("07-numbered-section-rows.cp932.csv",
     "No,業務,主担当\n１　総務課,,\n1,文書の管理,大野 朝子\n2,備品の購入,小川 晴男\n２　経理課,,\n3,月次決算,宮本 和也\n",
     [t("文書の管理", "大野 朝子=main", id="1", dept="総務課"), t("備品の購入", "小川 晴男=main", id="2", dept="総務課"),
      t("月次決算", "宮本 和也=main", id="3", dept="経理課")], "cp932", "\r\n")
text("10-roles-and-others-in-brackets.utf-8.csv",
     "業務,担当\n文書の管理,大野（正）・小川（副）\n備品の購入,主：大野／副：小川\n月次決算,宮本(主) 西村(補助)\n",
     [t("文書の管理", "大野=main", "小川=sub"), t("備品の購入", "大野=main", "小川=sub"), t("月次決算", "宮本=main", "西村=support")])
book("17-mark-and-name-in-department-columns.pandas.xlsx", [
    "業務|総務課|経理課", "文書の管理|◎大野|○西村", "月次決算|○小川|◎宮本", "支払||◎西村"],
     [t("文書の管理", "d:総務課=main", "d:経理課=sub"), t("月次決算", "d:総務課=sub", "d:経理課=main"), t("支払", "d:経理課=main")])
text("23-the-same-head-twice.utf-8.csv", "業務,担当,担当,承認者\n文書の管理,大野,小川,宮本\n支払,西村,,宮本\n",
     [t("文書の管理", "大野=main", "小川=main", "宮本=decide"), t("支払", "西村=main", "宮本=decide")])
text("24-units-of-varying-depth.cp932.csv",
     "本部,部,課,業務,主担当\n管理本部,総務部,庶務課,文書の管理,大野\n管理本部,総務部,,規程の管理,小川\n管理本部,,,予算の統括,宮本\n監査室,,,内部監査,西村\n",
     [t("文書の管理", "大野=main", dept="庶務課"), t("規程の管理", "小川=main", dept="総務部"), t("予算の統括", "宮本=main", dept="管理本部"),
      t("内部監査", "西村=main", dept="監査室")], "cp932", "\r\n")
text("28-replicas-that-are-lawful.utf-8.csv",
     "部署,業務,主担当,内線,メールアドレス\n北支所,窓口の受付,大野,101,ohno(at)mihon.example\n南支所,窓口の受付,小川,201,ogawa(at)mihon.example\n",
     [t("窓口の受付", "大野=main", dept="北支所"), t("窓口の受付", "小川=main", dept="南支所")], notes=["ignoredContent E1"])
# importing.md §1: a head in no list that is 2 to 5 kanji is a person.
book("35-heads-in-chinese.openpyxl.xlsx", ["任务|经理|开发|测试", "计划|A|R|C", "实施|A|R|I", "验收|A|C|R"],
     [t("计划", "经理=decide", "开发=execute", "测试=consult"), t("实施", "经理=decide", "开发=execute", "测试=inform"),
      t("验收", "经理=decide", "开发=consult", "测试=execute")])


def persons(book_):
    book_.active.merge_cells("B1:C1")
    book_.active.merge_cells("D1:E1")


book("36-person-merged-over-roles.openpyxl.xlsx", [
    "|Ann Lee||Bob Ray", "Task|PM|Editor|Dev|Tester", "Plan|A|I|R|C", "Write|A|R|C|I", "Test|I|C|A|R"],
     [t("Plan", "r:PM=decide", "r:Editor=inform", "r:Dev=execute", "r:Tester=consult"),
      t("Write", "r:PM=decide", "r:Editor=execute", "r:Dev=consult", "r:Tester=inform"),
      t("Test", "r:PM=inform", "r:Editor=consult", "r:Dev=decide", "r:Tester=execute")], persons)
book("37-sections-at-different-heights.openpyxl.xlsx", [
    "庶務||||経理", "業務|大野|小川||業務|宮本|西村", "文書の管理|◎|○||月次決算|◎|○", "備品の購入|○|◎", "||||年次", "||||業務|宮本|西村",
    "||||決算書の作成|○|◎"],
     [t("文書の管理", "大野=main", "小川=sub"), t("備品の購入", "大野=sub", "小川=main"), t("月次決算", "宮本=main", "西村=sub"),
      t("決算書の作成", "宮本=sub", "西村=main")])
text("38-people-are-rows.utf-8.csv", "氏名,文書の管理,備品の購入,月次決算\n大野 朝子,◎,○,\n小川 晴男,○,◎,\n宮本 和也,,,◎\n",
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub"), t("備品の購入", "大野 朝子=sub", "小川 晴男=main"),
      t("月次決算", "宮本 和也=main")])
text("38-letters-are-columns.cp932.csv", "業務,実行責任者,説明責任者,相談先,報告先\n月次決算,宮本 和也,大野 朝子,営業課,社長\n支払,西村 由美,大野 朝子,,経理課\n",
     [t("月次決算", "宮本 和也=execute", "大野 朝子=decide", "d:営業課=consult", "r:社長=inform"),
      t("支払", "西村 由美=execute", "大野 朝子=decide", "d:経理課=inform")], "cp932", "\r\n")
text("38-zenkaku-letters-and-words.utf-8-bom.csv", "業務,部長,課長,係長\n月次決算,Ａ,Ｒ,Ｃ\n支払,説明責任,実行責任,報告\n督促,Ａ,Ｒ,Ｉ\n",
     [t("月次決算", "r:部長=decide", "r:課長=execute", "r:係長=consult"), t("支払", "r:部長=decide", "r:課長=execute", "r:係長=inform"),
      t("督促", "r:部長=decide", "r:課長=execute", "r:係長=inform")], "utf-8-sig")
text("40-name-and-letter-in-a-cell.utf-8.csv", "業務,担当\n月次決算,宮本(R)、大野(A)\n支払,R: 西村、A: 大野\n督促,R=西村、A=大野\n",
     [t("月次決算", "宮本=execute", "大野=decide"), t("支払", "西村=execute", "大野=decide"), t("督促", "西村=execute", "大野=decide")])
text("40-names-under-marks.cp932.csv", "業務,正,副,補助\n文書の管理,大野,小川,\n支払,西村,宮本,大野\n",
     [t("文書の管理", "大野=main", "小川=sub"), t("支払", "西村=main", "宮本=sub", "大野=support")], "cp932", "\r\n")

book("09-own-matrix.bunsho.xlsx", [
    "業務ID|業務|部署|主担当|副担当|承認者", "1|文書の管理|総務課|大野 朝子|小川 晴男|宮本 和也", "2|支払|経理課|西村 由美||宮本 和也"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub", "宮本 和也=decide", id="1", dept="総務課"),
      t("支払", "西村 由美=main", "宮本 和也=decide", id="2", dept="経理課")], command="build")
text("12-people-with-posts-in-english.utf-8.csv", "Task,Owner,Approver\nClose the books,Ann Lee (Controller),Ms. Bea Cox\nPay invoices,\"Lee, Ann\",Bea Cox\n",
     [t("Close the books", "Ann Lee=main", "Ms. Bea Cox=decide"), t("Pay invoices", "Ann Lee=main", "Ms. Bea Cox=decide")])
text("22-a-table-in-markdown.utf-8.md", "# 業務分担\n\n| No | 業務 | 主担当 |\n|---|---|---|\n| 1 | 文書の管理 | 大野 朝子 |\n| 2 | 支払 | 西村 由美 |\n", TWO)
text("16-hours-with-units-everywhere.utf-8-bom.csv", "業務,主担当,頻度,所要時間\n文書の管理,大野,毎日,15分\n支払,西村,月2回,1時間30分\n監査対応,宮本,年1回,2人日\n",
     [t("文書の管理", "大野=main"), t("支払", "西村=main"), t("監査対応", "宮本=main")], "utf-8-sig", "\r\n")
text("31-tasks-named-as-heads-are.utf-8.csv",
     "task_id,task,department,who,kind,letter\nabiword,abiword,editors,Ann Lee,person,R\nabiword,abiword,editors,Bob Ray,person,A\n"
     "complexity,complexity,misc,Cy Dow,person,R\ncycle,cycle,misc,Desktop Team,team,R\ncycle,cycle,misc,Ann Lee,person,A\n"
     "summary,summary,group,Eve Fox,person,R\nzlib,zlib,libs,Bob Ray,person,R\n",
     [t("abiword", "Ann Lee=execute", "Bob Ray=decide", id="abiword", dept="editors"),
      t("complexity", "Cy Dow=execute", id="complexity", dept="misc"),
      t("cycle", "d:Desktop Team=execute", "Ann Lee=decide", id="cycle", dept="misc"),
      t("summary", "Eve Fox=execute", id="summary", dept="group"), t("zlib", "Bob Ray=execute", id="zlib", dept="libs")])
text("08-two-tables-without-a-gap.cp932.csv",
     "No,業務,主担当\n1,文書の管理,大野 朝子\n2,支払,西村 由美\nNo,氏名,部署,社員番号\n1,大野 朝子,総務課,0007\n2,西村 由美,経理課,0012\n",
     TWO, "cp932", "\r\n", people=["大野 朝子: 総務課", "西村 由美: 経理課"])
text("38-teams-are-rows.utf-8.md",
     "## Platform\n\n| Team | Delivery | Governance | Operations |\n| --- | --- | --- | --- |\n"
     "| Cloud adoption | Accountable | Informed | Responsible |\n| Governance | Consulted | Accountable | Informed |\n"
     "| Central IT | Responsible | Responsible | Accountable |\n",
     [t("Delivery", "d:Cloud adoption=decide", "d:Governance=consult", "d:Central IT=execute"),
      t("Governance", "d:Cloud adoption=inform", "d:Governance=decide", "d:Central IT=execute"),
      t("Operations", "d:Cloud adoption=execute", "d:Governance=inform", "d:Central IT=decide")])
text("20-error-values-in-a-list.cp932.csv",
     "No,業務,部署,主担当,副担当,頻度\n1,文書の管理,総務課,大野 朝子,#N/A,#REF!\n2,支払,#REF!,#NAME?,西村 由美,月次\n"
     "3,督促,経理課,西村 由美,Err:502,#VALUE!\n",
     [t("文書の管理", "大野 朝子=main", id="1", dept="総務課"), t("支払", "西村 由美=sub", id="2"),
      t("督促", "西村 由美=main", id="3", dept="経理課")], "cp932", "\r\n",
     notes=["unreadableValue " + c for c in ["E2", "F2", "C3", "D3", "E4", "F4"]])
text("20-error-values-in-a-matrix.utf-8.csv", "Task,PM,Dev,QA\nBuild,R,A,#N/A\nTest,#REF!,R,A\nShip,A,#VALUE!,R\n",
     [t("Build", "r:PM=execute", "r:Dev=decide"), t("Test", "r:Dev=execute", "r:QA=decide"),
      t("Ship", "r:PM=decide", "r:QA=execute")], notes=["unreadableValue " + c for c in ["D2", "B3", "C4"]])
text("20-error-values-in-lines.utf-8.csv",
     "task_id,task,department,who,kind,letter\nT1,Read,Legal,#N/A,person,R\nT1,Read,Legal,Bob Ray,person,A\n"
     "T2,Write,#REF!,Eve Fox,person,#DIV/0!\n",
     [t("Read", "Bob Ray=decide", id="T1", dept="Legal"), t("Write", id="T2")],
     notes=["unreadableValue " + c for c in ["D2", "C4", "F4"]])


def allowed(book_):
    book_.active["C2"].comment = Comment("bunsho:allow single-person-work 少人数のため by 宮本 until 2027-03-31", "宮本 和也")
    book_.active["C3"].comment = Comment("実際は小川が担当", "総務")


for name_ in ["18-waiver-in-a-comment.soffice.ods", "18-waiver-in-a-comment.python.xml"]:
    book(name_, ["No|業務|主担当", "1|文書の管理|大野 朝子", "2|支払|西村 由美"], TWO, allowed, notes=["ignoredContent "])
