# SPDX-License-Identifier: Apache-2.0
"""Makes the corpus: BUNSHO=bunsho python _make.py [name-part]

What is expected stands beside each file, written by hand: what a careful reader takes from the table by
importing.md and marks-and-kinds.md. Never copy it from the program's output. All names are invented.
"""
from _writers import *

# 1 Titles, year, office, boxes for seals above the header

PLAIN = [t("請求書の発行", "大野 朝子=main", "小川 晴男=sub", id="1"), t("入金の確認", "小川 晴男=main", "大野 朝子=sub", id="2")]

book("01-title-rows.openpyxl.xlsx", [
    "令和8年度 職務分掌表", "", "総務部", "|||2026年4月1日現在", "", "No|業務|主担当|副担当",
    "1|請求書の発行|大野 朝子|小川 晴男", "2|入金の確認|小川 晴男|大野 朝子"], PLAIN)
book("01-seal-boxes-on-the-right.xlsxwriter.xlsx", [
    "職務分掌表||||部長|課長|係長", "", "2026年4月1日現在", "No|業務|主担当|副担当",
    "1|請求書の発行|大野 朝子|小川 晴男", "2|入金の確認|小川 晴男|大野 朝子"], PLAIN)
text("01-title-over-a-matrix.cp932.csv",
     "株式会社みほん製作所,,,\n業務分担表,,,\n,,,作成日：令和8年4月1日\n,,,\n業務名,総務部,経理部,営業部\n文書の管理,◎,○,\n月次決算,,◎,○\n",
     [t("文書の管理", "d:総務部=main", "d:経理部=sub"), t("月次決算", "d:経理部=main", "d:営業部=sub")],
     "cp932", "\r\n")
book("01-header-in-row-8.soffice.ods", [
    "職務分掌規程 別表", "", "制定：平成20年4月1日", "改正：令和8年4月1日", "", "単位：時間", "",
    "番号|業務内容|担当者|月間工数", "1|備品の購入|宮本 和也|12", "2|郵便物の仕分け|西村 由美|8"],
     [t("備品の購入", "宮本 和也=main", id="1"), t("郵便物の仕分け", "西村 由美=main", id="2")])

# 2 Several header rows


def two_heads(book_):
    sheet = book_.active
    for area in ["A1:A2", "B1:B2", "C1:D1"]:
        sheet.merge_cells(area)


book("02-two-header-rows.openpyxl.xlsx", [
    "No|業務|担当者", "||主|副", "1|請求書の発行|大野 朝子|小川 晴男", "2|入金の確認|小川 晴男|大野 朝子"], PLAIN, two_heads)
book("02-two-header-rows.python.xml", [
    "No|業務|担当者", "||主|副", "1|請求書の発行|大野 朝子|小川 晴男", "2|入金の確認|小川 晴男|大野 朝子"], PLAIN, two_heads)


def departments_over_people(book_):
    sheet = book_.active
    for area in ["A1:A2", "B1:C1", "D1:E1"]:
        sheet.merge_cells(area)


book("02-departments-over-people.openpyxl.xlsx", [
    "業務|総務課||経理課", "|大野|小川|宮本|西村", "文書の管理|◎|○||", "月次決算|||◎|○", "備品の購入|○|◎||"],
     [t("文書の管理", "大野=main", "小川=sub"), t("月次決算", "宮本=main", "西村=sub"),
      t("備品の購入", "大野=sub", "小川=main")], departments_over_people)
text("02-two-header-rows-saved-as-csv.utf-8-bom.csv",
     "No,業務,担当者,\n,,主,副\n1,請求書の発行,大野 朝子,小川 晴男\n2,入金の確認,小川 晴男,大野 朝子\n", PLAIN, "utf-8-sig", "\r\n")
text("02-line-feed-in-heads.utf-8-bom.csv",
     "No,業務\n".replace("\n", "") + ",\"主\n担当\",\"副\n担当\"\n1,請求書の発行,大野 朝子,小川 晴男\n2,入金の確認,小川 晴男,大野 朝子\n", PLAIN,
     "utf-8-sig")

# 3 Merged groups, and the blanks they leave

GROUPS = ["大分類|中分類|業務|担当", "経理|月次|仕訳の入力|大野 朝子", "||残高の確認|小川 晴男", "|年次|決算書の作成|大野 朝子",
          "人事|採用|面接の調整|西村 由美"]
GROUPED = [t("仕訳の入力", "大野 朝子=main", c=("経理", "月次")), t("残高の確認", "小川 晴男=main", c=("経理", "月次")),
           t("決算書の作成", "大野 朝子=main", c=("経理", "年次")), t("面接の調整", "西村 由美=main", c=("人事", "採用"))]


def merge_groups(book_):
    for area in ["A2:A4", "B2:B3"]:
        book_.active.merge_cells(area)


book("03-merged-groups.openpyxl.xlsx", GROUPS, GROUPED, merge_groups)
book("03-merged-groups.soffice.ods", GROUPS, GROUPED, merge_groups)
book("03-merged-groups.python.xml", GROUPS, GROUPED, merge_groups)
text("03-blanks-of-merged-groups.cp932.csv", "\n".join(GROUPS).replace("|", ",") + "\n", GROUPED, "cp932", "\r\n")


def merge_owner(book_):
    book_.active.merge_cells("C2:C3")


book("03-merged-owner.openpyxl.xlsx", ["No|業務|担当", "1|請求書の発行|大野 朝子", "2|入金の確認", "3|督促|小川 晴男"],
     [t("請求書の発行", "大野 朝子=main", id="1"), t("入金の確認", "大野 朝子=main", id="2"),
      t("督促", "小川 晴男=main", id="3")], merge_owner)
text("03-blank-owner-is-a-gap.utf-8.csv", "業務,主担当\n請求書の発行,大野 朝子\n入金の確認,\n督促,小川 晴男\n",
     [t("請求書の発行", "大野 朝子=main"), t("入金の確認"), t("督促", "小川 晴男=main")])
text("03-blank-department-among-repeated.cp932.csv",
     "部署,業務,主担当\n総務課,文書の管理,大野 朝子\n総務課,備品の購入,小川 晴男\n,郵便物の仕分け,西村 由美\n経理課,月次決算,宮本 和也\n",
     [t("文書の管理", "大野 朝子=main", dept="総務課"), t("備品の購入", "小川 晴男=main", dept="総務課"),
      t("郵便物の仕分け", "西村 由美=main"), t("月次決算", "宮本 和也=main", dept="経理課")], "cp932", "\r\n",
     notes=["ambiguousBlank A4"])

# 4 Ditto marks

text("04-ditto-marks.cp932.csv",
     "大分類,業務,主担当,副担当\n経理,請求書の発行,大野 朝子,小川 晴男\n〃,入金の確認,〃,同上\n同上,督促,西村 由美,々\n庶務,備品の購入,上に同じ,\"\"\"\"\n",
     [t("請求書の発行", "大野 朝子=main", "小川 晴男=sub", c=("経理",)),
      t("入金の確認", "大野 朝子=main", "小川 晴男=sub", c=("経理",)),
      t("督促", "西村 由美=main", "小川 晴男=sub", c=("経理",)),
      t("備品の購入", "西村 由美=main", "小川 晴男=sub", c=("庶務",))], "cp932", "\r\n")
book("04-ditto-in-marks-and-from-the-left.openpyxl.xlsx", [
    "業務|主担当|副担当|報告先", "請求書の発行|大野 朝子|小川 晴男|西村 由美", "入金の確認|宮本 和也|同左|↓", "督促|″|上記と同じ|西村 由美"],
     [t("請求書の発行", "大野 朝子=main", "小川 晴男=sub", "西村 由美=inform"),
      t("入金の確認", "宮本 和也=main", "宮本 和也=sub", "西村 由美=inform"),
      t("督促", "宮本 和也=main", "宮本 和也=sub", "西村 由美=inform")])
text("04-ditto-under-marks.utf-8.csv", "業務,大野,小川,西村\n請求書の発行,◎,○,\n入金の確認,〃,〃,△\n督促,○,◎,\n",
     [t("請求書の発行", "大野=main", "小川=sub"), t("入金の確認", "大野=main", "小川=sub", "西村=support"),
      t("督促", "大野=sub", "小川=main")])

# 5 Totals, notes, the end

text("05-totals-and-notes.cp932.csv",
     "No,業務,主担当,月間工数\n1,請求書の発行,大野 朝子,12\n2,入金の確認,小川 晴男,8\n,小計,,20\n3,備品の購入,西村 由美,4\n,合計,,24\n※工数は昨年度の実績,,,\n"
     "(注) 督促は経理課,,,\n",
     [t("請求書の発行", "大野 朝子=main", id="1"), t("入金の確認", "小川 晴男=main", id="2"),
      t("備品の購入", "西村 由美=main", id="3")], "cp932", "\r\n")
book("05-end-mark-and-what-follows.xlsxwriter.xlsx", [
    "業務|主担当", "請求書の発行|大野 朝子", "", "入金の確認|小川 晴男", "以下余白", "業務メモ|西村 由美"],
     [t("請求書の発行", "大野 朝子=main"), t("入金の確認", "小川 晴男=main")])
book("05-counts-under-a-matrix.openpyxl.xlsx", [
    "業務|大野|小川|西村", "請求書の発行|◎|○|", "入金の確認|○|◎|", "督促||○|◎", "合計|2|3|1", "平均|0.7|1|0.3", "備考：西村は10月から"],
     [t("請求書の発行", "大野=main", "小川=sub"), t("入金の確認", "大野=sub", "小川=main"), t("督促", "小川=sub", "西村=main")])

# 6 The header on every page

book("06-header-on-every-page.soffice.ods", [
    "No|業務|主担当", "1|請求書の発行|大野 朝子", "No|業務|主担当", "2|入金の確認|小川 晴男", "No|業務|主担当", "3|督促|西村 由美"],
     [t("請求書の発行", "大野 朝子=main", id="1"), t("入金の確認", "小川 晴男=main", id="2"), t("督促", "西村 由美=main", id="3")])
text("06-header-repeated-with-spaces.utf-8-bom.csv",
     "No,業務名,主 担 当\n1,請求書の発行,大野 朝子\nＮｏ,業 務 名,主担当\n2,入金の確認,小川 晴男\n",
     [t("請求書の発行", "大野 朝子=main", id="1"), t("入金の確認", "小川 晴男=main", id="2")], "utf-8-sig", "\r\n")

# 7 Section rows

text("07-section-rows.cp932.csv",
     "No,業務,主担当\n【総務課】,,\n1,文書の管理,大野 朝子\n2,備品の購入,小川 晴男\n■経理課,,\n3,月次決算,宮本 和也\n●営業課,,\n4,見積書の作成,西村 由美\n",
     [t("文書の管理", "大野 朝子=main", id="1", dept="総務課"), t("備品の購入", "小川 晴男=main", id="2", dept="総務課"),
      t("月次決算", "宮本 和也=main", id="3", dept="経理課"), t("見積書の作成", "西村 由美=main", id="4", dept="営業課")],
     "cp932", "\r\n")


def merge_sections(book_):
    for area in ["A2:C2", "A5:C5"]:
        book_.active.merge_cells(area)


book("07-merged-section-rows.openpyxl.xlsx", [
    "業務|主担当|副担当", "総務課", "文書の管理|大野 朝子|小川 晴男", "備品の購入|小川 晴男|", "経理課", "月次決算|宮本 和也|西村 由美"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub", dept="総務課"), t("備品の購入", "小川 晴男=main", dept="総務課"),
      t("月次決算", "宮本 和也=main", "西村 由美=sub", dept="経理課")], merge_sections)

# 8 Several tables on a sheet

book("08-two-tables-below-each-other.openpyxl.xlsx", [
    "業務|主担当|副担当", "文書の管理|大野 朝子|小川 晴男", "備品の購入|小川 晴男|大野 朝子", "", "", "業務|主担当|承認者",
    "月次決算|宮本 和也|西村 由美", "支払|西村 由美|宮本 和也"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub"), t("備品の購入", "小川 晴男=main", "大野 朝子=sub"),
      t("月次決算", "宮本 和也=main", "西村 由美=decide"), t("支払", "西村 由美=main", "宮本 和也=decide")])
book("08-two-tables-side-by-side.xlsxwriter.xlsx", [
    "業務|主担当|||業務|主担当", "文書の管理|大野 朝子|||月次決算|宮本 和也", "備品の購入|小川 晴男|||支払|西村 由美", "||||監査対応|宮本 和也"],
     [t("文書の管理", "大野 朝子=main"), t("備品の購入", "小川 晴男=main"), t("月次決算", "宮本 和也=main"),
      t("支払", "西村 由美=main"), t("監査対応", "宮本 和也=main")])

# 9 Sheets

book("09-a-sheet-per-department.openpyxl.xlsx", {
    "総務課": ["業務|主担当", "文書の管理|大野 朝子", "備品の購入|小川 晴男"],
    "経理課": ["業務|主担当", "月次決算|宮本 和也", "支払|西村 由美"]},
     [t("文書の管理", "大野 朝子=main", dept="総務課"), t("備品の購入", "小川 晴男=main", dept="総務課"),
      t("月次決算", "宮本 和也=main", dept="経理課"), t("支払", "西村 由美=main", dept="経理課")])
book("09-sheets-to-skip.xlsxwriter.xlsx", {
    "表紙": ["職務分掌表"], "記入例": ["業務|主担当", "〇〇の管理|見本 太郎"], "業務一覧": ["業務|主担当", "文書の管理|大野 朝子"],
    "リスト": ["区分", "総務", "経理"], "改訂履歴": ["版|日付|内容|担当", "1.0|2026/4/1|初版|大野 朝子"], "Sheet1": []},
     [t("文書の管理", "大野 朝子=main")])


def hide(book_):
    book_.worksheets[1].sheet_state = "hidden"
    book_.worksheets[2].sheet_state = "veryHidden"


book("09-hidden-sheets.openpyxl.xlsx", {
    "業務": ["業務|主担当", "文書の管理|大野 朝子"], "旧": ["業務|主担当", "電報の受付|小川 晴男"], "原本": ["業務|主担当", "謄写|西村 由美"]},
     [t("文書の管理", "大野 朝子=main")], hide,
     notes=["ignoredContent ", "ignoredContent "])
book("09-legend-on-its-own-sheet.openpyxl.xlsx", {
    "業務": ["業務|大野|小川|西村", "文書の管理|◎|○|△", "備品の購入|△|◎|○"], "凡例": ["記号|意味", "◎|決裁", "○|起案", "△|合議"]},
     [t("文書の管理", "大野=decide", "小川=draft", "西村=consult"), t("備品の購入", "大野=consult", "小川=decide", "西村=draft")])

# 10 Several people in a cell

text("10-people-in-a-cell.utf-8.csv",
     "業務,担当\n文書の管理,大野、小川\n備品の購入,大野／西村\n月次決算,\"宮本\n西村\"\n支払,西村（主）、宮本（副）\n督促,◎大野 ○小川\n監査対応,正：宮本 副：西村\n",
     [t("文書の管理", "大野=main", "小川=main"), t("備品の購入", "大野=main", "西村=main"), t("月次決算", "宮本=main", "西村=main"),
      t("支払", "西村=main", "宮本=sub"), t("督促", "大野=main", "小川=sub"), t("監査対応", "宮本=main", "西村=sub")])
text("10-uncounted-people.cp932.csv",
     "業務,主担当,副担当\n文書の管理,大野 他2名,小川\n備品の購入,小川ほか,\n月次決算,宮本,西村 他\n",
     [t("文書の管理", "大野=main", "小川=sub"), t("備品の購入", "小川=main"), t("月次決算", "宮本=main", "西村=sub")],
     "cp932", "\r\n", notes=["uncountedPeople B2", "uncountedPeople B3", "uncountedPeople C4"])
book("10-change-of-owner.openpyxl.xlsx", ["業務|主担当", "文書の管理|大野→小川", "備品の購入|小川"],
     [t("文書の管理", "小川=main"), t("備品の購入", "小川=main")])
book("10-spaces-between-known-names.openpyxl.xlsx", {
    "要員": ["社員番号|氏名|所属", "001|大野 朝子|総務課", "002|小川 晴男|総務課"],
    "業務": ["業務|主担当|副担当", "文書の管理|大野 小川|", "備品の購入|大野 朝子|小川 晴男"]},
     [t("文書の管理", "大野 朝子=main", "小川 晴男=main"), t("備品の購入", "大野 朝子=main", "小川 晴男=sub")])

# 11 The middle dot

book("11-middle-dots.openpyxl.xlsx", {
    "要員": ["社員番号|氏名|所属", "001|ジョン・スミス|営業課", "002|大野|総務課", "003|小川|総務課"],
    "業務": ["業務|主担当|副担当", "人権・同和対策|大野・小川|", "輸出・通関|ジョン・スミス|大野"]},
     [t("人権・同和対策", "大野=main", "小川=main"), t("輸出・通関", "ジョン・スミス=main", "大野=sub")])
text("11-middle-dot-without-roster.utf-8.csv", "業務,主担当\n輸出・通関,ジョン・スミス\n文書の管理,大野 朝子\n",
     [t("輸出・通関", "ジョン・スミス=main"), t("文書の管理", "大野 朝子=main")])

# 12 Names

ROSTER = ["社員番号|氏名|フリガナ|所属|役職|メールアドレス", "0012|大野 朝子|オオノ アサコ|総務課|課長|ohno@mihon.example",
          "0013|小川 晴男|オガワ ハルオ|総務課|主任|ogawa@mihon.example", "0014|髙木 良|タカギ リョウ|経理課||takagi@mihon.example",
          "0015|小林 春|コバヤシ ハル|経理課||haru@mihon.example", "0016|小林 秋|コバヤシ アキ|営業課||aki@mihon.example"]
book("12-names-in-many-spellings.openpyxl.xlsx", {
    "要員": ROSTER,
    "業務": ["業務|主担当|副担当", "文書の管理|大　野　朝　子|小川さん", "備品の購入|大野課長|小川 晴男 様", "郵便|課長 大野|小川（主任）",
             "月次決算|髙　木|0013", "支払|ogawa@mihon.example|オオノ アサコ"]},
     [t("文書の管理", "大野 朝子=main", "小川 晴男=sub"), t("備品の購入", "大野 朝子=main", "小川 晴男=sub"),
      t("郵便", "大野 朝子=main", "小川 晴男=sub"), t("月次決算", "髙木 良=main", "小川 晴男=sub"),
      t("支払", "小川 晴男=main", "大野 朝子=sub")])
book("12-surname-of-two-people.xlsxwriter.xlsx", {
    "要員": ROSTER, "業務": ["業務|主担当", "支払|小林", "督促|小林 春", "見積書の作成|小林（秋）"]},
     [t("支払", "小林=main"), t("督促", "小林 春=main"), t("見積書の作成", "小林 秋=main")], notes=["ambiguousPerson B2"])
book("12-not-in-the-roster.pyexcelerate.xlsx", {
    "要員": ROSTER, "業務": ["業務|主担当", "支払|大野 麻子", "督促|小川 晴男"]},
     [t("支払", "大野 麻子=main"), t("督促", "小川 晴男=main")], notes=["unknownPerson B2"])

# 13 Characters

book("13-variation-selectors.openpyxl.xlsx", {
    "要員": ["氏名|所属", "葛󠄀城 実|総務課", "𠮷田 望|経理課", "山﨑 光|経理課"],
    "業務": ["業務|主担当", "文書の管理|葛城 実", "月次決算|𠮷田 望", "支払|山﨑 光"]},
     [t("文書の管理", "葛󠄀城 実=main"), t("月次決算", "𠮷田 望=main"), t("支払", "山﨑 光=main")])
book("13-folded-variants-are-noted.openpyxl.xlsx", {
    "要員": ["氏名|所属", "濵田 望|経理課", "山﨑 光|経理課", "斎藤 円|総務課", "斉藤 円|営業課"],
    "業務": ["業務|主担当", "月次決算|浜田 望", "支払|山崎 光", "文書の管理|斎藤 円"]},
     [t("月次決算", "濵田 望=main"), t("支払", "山﨑 光=main"), t("文書の管理", "斎藤 円=main")],
     notes=["nameVariant B2", "nameVariant B3"])
text("13-private-use-characters.cp932.csv",
     "業務,主担当\n文書の管理,大野 朝子\n月次決算,".encode("cp932") + b"\xf0\x40" + "田 望\n".encode("cp932"),
     [t("文書の管理", "大野 朝子=main"), t("月次決算", "\ue000田 望=main")], notes=["privateUseCharacter B3"])
book("13-names-before-and-after-conversion.openpyxl.xlsx", {
    "要員": ["職員番号|所属名|氏名（変換前）|氏名（変換後）", "0012|総務課|髙𣘺 望|高橋 望", "0013|経理課|小川 晴男|小川 晴男"],
    "業務": ["業務|主担当|副担当", "文書の管理|髙𣘺 望|小川 晴男", "支払|小川 晴男|高橋 望"]},
     [t("文書の管理", "高橋 望=main", "小川 晴男=sub"), t("支払", "小川 晴男=main", "高橋 望=sub")],
     people=["高橋 望: 総務課", "小川 晴男: 経理課"])

# 14 Posts held beside

book("14-post-held-beside.openpyxl.xlsx", {
    "要員": ["社員番号|氏名|所属|役職|本務・兼務", "0012|大野 朝子|総務課|課長|本務", "0012|大野 朝子|経理課|課長|兼務", "0013|小川 晴男|経理課||本務"],
    "業務": ["業務|主担当|副担当", "文書の管理|大野 朝子|", "月次決算|(兼)大野 朝子|小川 晴男"]},
     [t("文書の管理", "大野 朝子=main"), t("月次決算", "大野 朝子=main", "小川 晴男=sub")],
     people=["大野 朝子: 総務課, 経理課", "小川 晴男: 経理課"])
text("14-marks-of-posts-held-beside.utf-8.csv",
     "氏名,所属,役職\n大野 朝子,総務課,課長\n（兼）大野 朝子,経理課,課長\n小川 晴男,経理課,係長\n〔兼〕小川 晴男,営業課,係長\n", [],
     people=["大野 朝子: 総務課, 経理課", "小川 晴男: 経理課, 営業課"])

# 15 Dates

DATES = ["令和6年4月1日", "令和元年5月1日", "R6.4.1", "R06/04/01", "Ｒ６．４．１", "H31.4.1", "2024/4/1", "2024-04-01", "20240401", "㋿6年4月1日"]
text("15-dates-as-offices-write-them.utf-8.csv",
     "業務,主担当,期限\n" + "".join(f"業務{chr(65 + i)},大野,{d}\n" for i, d in enumerate(DATES)),
     [t(f"業務{chr(65 + i)}", "大野=main") for i in range(len(DATES))])
text("15-dates-that-leave-something-out.cp932.csv",
     "業務,主担当,期限\n文書の管理,大野,4/1\n備品の購入,小川,4月\n月次決算,宮本,令和6年度\n支払,西村,いつか\n督促,西村,H31.5.1\n",
     [t("文書の管理", "大野=main"), t("備品の購入", "小川=main"), t("月次決算", "宮本=main"), t("支払", "西村=main"),
      t("督促", "西村=main")], "cp932", "\r\n", notes=["unreadableValue C5", "unreadableValue C6"])


def dates_1904(book_):
    sheet = book_.worksheets()[0]
    style = book_.add_format({"num_format": "yyyy/m/d"})
    sheet.write_datetime(1, 2, datetime.datetime(2026, 4, 1), style)
    sheet.write_datetime(2, 2, datetime.datetime(2026, 9, 30), style)


book("15-dates-of-the-1904-system.xlsxwriter.xlsx", ["業務|主担当|期限", "文書の管理|大野|", "備品の購入|小川|"],
     [t("文書の管理", "大野=main"), t("備品の購入", "小川=main")], dates_1904, options={"date_1904": True})

# 16 Numbers

text("16-numbers-as-offices-write-them.cp932.csv",
     "業務,主担当,件数,月間工数\n文書の管理,大野,１２,1.5h\n備品の購入,小川,\"1,200\",約30分\n月次決算,宮本,\"１，２００\",30～60分\n支払,西村,△1,半日\n督促,西村,‐,\n",
     [t("文書の管理", "大野=main"), t("備品の購入", "小川=main"), t("月次決算", "宮本=main"), t("支払", "西村=main"),
      t("督促", "西村=main")], "cp932", "\r\n")
text("16-triangles-before-digits-are-no-marks.utf-8.csv",
     "業務,大野,小川,前年比\n文書の管理,◎,△,▲5\n備品の購入,△,◎,△12\n月次決算,◎,○,3\n",
     [t("文書の管理", "大野=main", "小川=support"), t("備品の購入", "大野=support", "小川=main"),
      t("月次決算", "大野=main", "小川=sub")], notes=["ignoredContent D1"])

# 17 A mark and a text

book("17-marks-with-text.openpyxl.xlsx", [
    "業務|総務課|経理課|営業課", "文書の管理|◎(4月～)|○※1|", "備品の購入|○ |◎大野|△", "月次決算||◎※2|○", "※1 10月まで", "※2 監査法人と協議"],
     [t("文書の管理", "d:総務課=main", "d:経理課=sub"), t("備品の購入", "d:総務課=sub", "d:経理課=main", "d:営業課=support"),
      t("月次決算", "d:経理課=main", "d:営業課=sub")])
text("17-letters-with-notes.utf-8.csv", "Task,PM,Dev,QA\nPlan,A*,R1,C\nBuild,(A),R※1,I\nTest,A,C*,R\n",
     [t("Plan", "r:PM=decide", "r:Dev=execute", "r:QA=consult"), t("Build", "r:PM=decide", "r:Dev=execute", "r:QA=inform"),
      t("Test", "r:PM=decide", "r:Dev=consult", "r:QA=execute")])

# 18 What is said by comments, strokes and colours


SAID = ["業務|主担当", "文書の管理|大野 朝子", "電報の受付|小川 晴男", "支払|西村 由美"]
UNSAID = [t("文書の管理", "大野 朝子=main"), t("電報の受付", "小川 晴男=main"), t("支払", "西村 由美=main")]


def comment(book_):
    book_.active["B2"].comment = Comment("実際は小川が担当", "総務")


def strike(book_):
    for cell in book_.active[3]:
        cell.font = Font(strike=True)


def colour(book_):
    book_.active["B4"].fill = PatternFill("solid", fgColor="FFFF00")


book("18-comments.openpyxl.xlsx", SAID, UNSAID, comment, notes=["ignoredContent "])
book("18-abolished-by-strokes.openpyxl.xlsx", SAID, UNSAID, strike, notes=["ignoredContent "])
book("18-colours-that-mean-something.openpyxl.xlsx", SAID, UNSAID, colour, notes=["ignoredContent "])
book("18-comments.soffice.ods", ["業務|主担当", "文書の管理|大野 朝子", "支払|西村 由美"],
     [t("文書の管理", "大野 朝子=main"), t("支払", "西村 由美=main")],
     lambda book_: setattr(book_.active["B2"], "comment", Comment("実際は小川が担当", "総務")), notes=["ignoredContent "])

# 19 Objects


def draw(book_):
    sheet = book_.worksheets()[0]
    sheet.insert_textbox(1, 4, "担当は4月に見直し")
    sheet.insert_button(4, 4, {"caption": "更新"})
    chart = book_.add_chart({"type": "column"})
    chart.add_series({"values": "=業務!$C$2:$C$3"})
    sheet.insert_chart("H2", chart)


book("19-text-box-button-chart.xlsxwriter.xlsx", [
    ["業務", "主担当", "月間工数"], ["文書の管理", "大野 朝子", 12], ["支払", "西村 由美", 8]],
     [t("文書の管理", "大野 朝子=main"), t("支払", "西村 由美=main")], draw, notes=["ignoredContent "])


def tick(book_):
    sheet = book_.worksheets()[0]
    for r, row in enumerate([(True, False), (False, True)], start=1):
        for c, value in enumerate(row, start=1):
            sheet.insert_checkbox(r, c, value)


book("19-check-boxes-in-cells.xlsxwriter.xlsx", ["業務|大野|小川", "文書の管理||", "支払||"],
     [t("文書の管理", "大野=main"), t("支払", "小川=main")], tick)

# 20 Formulas


def formulas(book_):
    sheet = book_.active
    sheet["B3"] = "=B2"
    sheet["D2"] = "=TODAY()"


book("20-formulas-without-values.openpyxl.xlsx", ["業務|主担当|月間工数|期限", "文書の管理|大野 朝子|", "支払||8", "督促|西村 由美|4"],
     [t("文書の管理", "大野 朝子=main"), t("支払"), t("督促", "西村 由美=main")], formulas,
     notes=["unreadableValue B3", "unreadableValue D2"])
book("20-formulas-with-values.soffice.xlsx", ["業務|主担当|月間工数|期限", "文書の管理|大野 朝子|", "支払||8", "督促|西村 由美|4"],
     [t("文書の管理", "大野 朝子=main"), t("支払", "大野 朝子=main"), t("督促", "西村 由美=main")], formulas)


def broken(book_):
    sheet = book_.worksheets()[0]
    sheet.write_formula("B2", "=[1]Sheet1!A1", None, "#REF!")
    sheet.write_formula("C3", "=VLOOKUP(A3,X:Y,2,0)", None, "#N/A")


book("20-error-values.xlsxwriter.xlsx", ["業務|主担当|副担当", "文書の管理||小川 晴男", "支払|西村 由美|", "督促|小川 晴男|西村 由美"],
     [t("文書の管理", "小川 晴男=sub"), t("支払", "西村 由美=main"), t("督促", "小川 晴男=main", "西村 由美=sub")], broken,
     notes=["unreadableValue B2", "unreadableValue C3"])

# 21 What is not read


def old_excel(path):
    with tempfile.TemporaryDirectory() as folder:
        by_openpyxl(pathlib.Path(folder) / "s.xlsx", {"業務": ["業務|主担当", "文書の管理|大野 朝子"]})
        convert(pathlib.Path(folder) / "s.xlsx", path)


def encrypted(path):
    from msoffcrypto.format.ooxml import OOXMLFile
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder) / "s.xlsx"
        by_openpyxl(plain, {"業務": ["業務|主担当", "文書の管理|大野 朝子"]})
        with open(plain, "rb") as source, open(path, "wb") as target:
            OOXMLFile(source).encrypt("secret", target)


def printed(path):
    with tempfile.TemporaryDirectory() as folder:
        by_openpyxl(pathlib.Path(folder) / "s.xlsx", {"業務": ["業務|主担当", "文書の管理|大野 朝子"]})
        convert(pathlib.Path(folder) / "s.xlsx", path, "pdf")


refused("21-old-excel.soffice.xls", "unsupported-format", old_excel)
refused("21-old-excel-named-xlsx.soffice.xlsx", "unsupported-format", lambda path: (
    old_excel(path.with_suffix(".xls")), path.with_suffix(".xls").replace(path)))
refused("21-password.msoffcrypto.xlsx", "encrypted-workbook", encrypted)
refused("21-printed.soffice.pdf", "unsupported-format", printed)
refused("21-cut-off.openpyxl.xlsx", "damaged-archive", lambda path: (
    by_openpyxl(path, {"業務": ["業務|主担当", "文書の管理|大野 朝子"]}),
    path.write_bytes(path.read_bytes()[:2000])))

# 22 Comma-separated values

TWO = [t("文書の管理", "大野 朝子=main", id="1"), t("支払", "西村 由美=main", id="2")]
text("22-mixed-line-ends.utf-8.csv", "No,業務,主担当\r\n1,文書の管理,大野 朝子\r2,支払,西村 由美\n".encode(), TWO)
text("22-carriage-returns-alone.cp932.csv", "No,業務,主担当\n1,文書の管理,大野 朝子\n2,支払,西村 由美\n", TWO, "cp932", "\r")
text("22-tabs.cp932.tsv", "No\t業務\t主担当\n1\t文書の管理\t大野 朝子\n2\t支払\t西村 由美\n", TWO, "cp932", "\r\n")
text("22-tabs-as-excel-unicode-text.utf-16.txt", "No\t業務\t主担当\n1\t文書の管理\t大野 朝子\n2\t支払\t西村 由美\n", TWO, "utf-16",
     "\r\n")
text("22-semicolons-and-sep-line.utf-8-bom.csv", "sep=;\nNo;業務;主担当\n1;文書の管理;大野 朝子\n2;支払;西村 由美\n", TWO, "utf-8-sig",
     "\r\n")
text("22-trailing-commas.cp932.csv", "No,業務,主担当,,,\n1,文書の管理,大野 朝子,,,\n2,支払,西村 由美,,,\n,,,,,\n,,,,,\n", TWO,
     "cp932", "\r\n")
text("22-rows-short-and-long.utf-8.csv", "No,業務,主担当,備考\n1,文書の管理,大野 朝子\n2,支払,西村 由美,月末,余り\n", TWO,
     notes=["raggedRow D2", "raggedRow E3"])
text("22-unbalanced-quote.utf-8.csv", "No,業務,主担当\n1,文書の管理,大野 朝子\n2,\"支払,西村 由美\n",
     [t("文書の管理", "大野 朝子=main", id="1"), t("\"支払", "西村 由美=main", id="2")], notes=["strayQuote B3"])
text("22-nul-and-end-of-file-sign.cp932.csv",
     "No,業務,主担当\r\n1,文書の管理,大野 朝子\r\n2,支\0払,西村 由美\r\n\x1a".encode("cp932"), TWO, notes=["ignoredContent B3"])
text("22-trailing-spaces-of-all-kinds.utf-8.csv", "No,業務　,主担当\u00a0\n1,文書の管理\u00a0,大野 朝子　\n2, 支払 ,西村 由美\n", TWO)
text("22-line-feeds-in-quotes-and-unit-in-head.cp932.csv",
     "No,業務,\"担当\n者\",時間(分)\n1,文書の管理,大野 朝子,90\n2,\"支払\",\"西村\n由美\",30\n",
     [t("文書の管理", "大野 朝子=main", id="1"), t("支払", "西村=main", "由美=main", id="2")], "cp932")

# 23 Heads that repeat

text("23-labels-and-comments-repeat.utf-8.csv",
     "Summary,Issue key,Assignee,Labels,Labels,Labels,Comment,Comment\nPay the invoices,ACC-1,Ann Lee,finance,monthly,,first,second\n"
     "Close the books,ACC-2,Bob Ray,finance,,,,\n",
     [t("Pay the invoices", "Ann Lee=main", id="ACC-1"), t("Close the books", "Bob Ray=main", id="ACC-2")])
book("23-two-columns-of-names.openpyxl.xlsx", ["業務|氏名|氏名", "文書の管理|大野 朝子|小川 晴男", "支払|西村 由美|"],
     [t("文書の管理", "大野 朝子=main", "小川 晴男=main"), t("支払", "西村 由美=main")])

# 24 Parents by name

book("24-parents-by-name-that-repeat.openpyxl.xlsx", {
    "部門": ["部門名|上位部門", "総務部|", "情報部|", "企画係|総務部", "企画係|情報部", "調査班|企画係"],
    "業務": ["業務|部署|主担当", "文書の管理|総務部|大野 朝子"]}, [t("文書の管理", "大野 朝子=main", dept="総務部")],
     notes=["ambiguousParent B6"])

# 25 Codes stay text

text("25-codes-with-zeros.cp932.csv", "業務ID,業務,課コード,部署,主担当\nu001,文書の管理,0010,総務課,大野 朝子\n000123,支払,0020,経理課,西村 由美\n",
     [t("文書の管理", "大野 朝子=main", id="u001", dept="総務課"), t("支払", "西村 由美=main", id="000123", dept="経理課")], "cp932",
     "\r\n", notes=["ignoredContent C1"])


def zeros(book_):
    sheet = book_.worksheets()[0]
    style = book_.add_format({"num_format": "0000"})
    sheet.write_number("A2", 12, style)
    sheet.write_number("A3", 345, style)


book("25-zeros-from-the-number-format.xlsxwriter.xlsx", ["業務ID|業務|主担当", "|文書の管理|大野 朝子", "|支払|西村 由美"],
     [t("文書の管理", "大野 朝子=main", id="0012"), t("支払", "西村 由美=main", id="0345")], zeros)

# 26 Numbering in cells

text("26-numbering-in-cells.utf-8.csv",
     "大分類,業務,主担当\n1. 庶務,(1) 文書の管理,大野 朝子\n1. 庶務,① 備品の購入,小川 晴男\n２．経理,ア 支払,西村 由美\n２．経理,・督促,西村 由美\n２．経理,○ 監査対応,宮本 和也\n",
     [t("(1) 文書の管理", "大野 朝子=main", c=("1. 庶務",)), t("① 備品の購入", "小川 晴男=main", c=("1. 庶務",)),
      t("ア 支払", "西村 由美=main", c=("２．経理",)), t("・督促", "西村 由美=main", c=("２．経理",)),
      t("○ 監査対応", "宮本 和也=main", c=("２．経理",))])

# 27 Several duties in a cell

text("27-duties-by-line-feed.utf-8-bom.csv",
     "係,分掌事務\n庶務係,\"1 文書の収受及び発送に関すること\n2 公印の管守に関すること\n3 職員の服務に関すること\"\n経理係,予算の編成に関すること\n",
     [t("1 文書の収受及び発送に関すること", "d:庶務係=main", dept="庶務係"), t("2 公印の管守に関すること", "d:庶務係=main", dept="庶務係"),
      t("3 職員の服務に関すること", "d:庶務係=main", dept="庶務係"), t("予算の編成に関すること", "d:経理係=main", dept="経理係")], "utf-8-sig",
     "\n")
book("27-duties-in-one-line.openpyxl.xlsx", ["氏名|担当業務", "大野 朝子|①文書の管理 ②備品の購入 ③郵便物の仕分け", "西村 由美|月次決算"],
     [t("①文書の管理", "大野 朝子=main"), t("②備品の購入", "大野 朝子=main"), t("③郵便物の仕分け", "大野 朝子=main"),
      t("月次決算", "西村 由美=main")])

# 28 Boilerplate

text("28-boilerplate-of-rules.cp932.csv",
     "課,係,分掌事務\n総務課,庶務係,文書の収受に関すること。\n,,公印に関する事務\n,,その他他の係の所管に属しない事務に関すること。\n,経理係,予算及び決算に関すること。\n",
     [t("文書の収受に関すること。", "d:庶務係=main", dept="庶務係"), t("公印に関する事務", "d:庶務係=main", dept="庶務係"),
      t("その他他の係の所管に属しない事務に関すること。", "d:庶務係=main", dept="庶務係"),
      t("予算及び決算に関すること。", "d:経理係=main", dept="経理係")], "cp932", "\r\n")

# 29 Full and short names

book("29-short-names-of-units.openpyxl.xlsx", {
    "部門": ["部門名|略称|上位部門", "マーケティング部|マーケ部|", "情報システム部|情シス|"],
    "業務": ["業務|部署|主担当|相談先", "広告の出稿|マーケ部|大野 朝子|情シス", "端末の管理|情報システム部|小川 晴男|マーケティング部"]},
     [t("広告の出稿", "大野 朝子=main", "d:情報システム部=consult", dept="マーケティング部"),
      t("端末の管理", "小川 晴男=main", "d:マーケティング部=consult", dept="情報システム部")])
book("29-short-name-nobody-lists.pandas.xlsx", {
    "部門": ["部門名|上位部門", "マーケティング部|", "情報システム部|"],
    "業務": ["業務|部署|主担当", "広告の出稿|マーケ部|大野 朝子", "端末の管理|情報システム部|小川 晴男"]},
     [t("広告の出稿", "大野 朝子=main", dept="マーケ部"), t("端末の管理", "小川 晴男=main", dept="情報システム部")],
     notes=["unknownDepartment B2"])

# 30 File names

text("30-職務分掌表2025.4＿最新 (2).cp932.csv", "Ｎo.,業務,主担当\n1,文書の管理,大野 朝子\n2,支払,西村 由美\n", TWO, "cp932", "\r\n")
book("30-26-03-31 分担表 - コピー.polars.xlsx", ["№|業務|主担当", "1|文書の管理|大野 朝子", "2|支払|西村 由美"], TWO)

# 31 One line an assignment

text("31-long-form.utf-8.csv",
     "task_id,task,who,kind,letter\nT1,Close the books,Ann Lee,person,R\nT1,Close the books,CFO,role,A\nT1,Close the books,\"Audit, Tax & Co\",vendor,C\n"
     "T2,Pay invoices,Finance,department,R\nT2,Pay invoices,CFO,role,A\nT2,Pay invoices,all-staff,list,I\n",
     [t("Close the books", "Ann Lee=execute", "r:CFO=decide", "e:Audit, Tax & Co=consult", id="T1"),
      t("Pay invoices", "d:Finance=execute", "r:CFO=decide", "l:all-staff=inform", id="T2")])
text("31-long-form-in-japanese.cp932.csv",
     "業務ID,業務,担当,主体区分,RACI\nB1,月次決算,宮本 和也,個人,R\nB1,月次決算,経理課長,役割,A\nB1,月次決算,営業課,部署,C\nB2,支払,西村 由美,個人,R\nB2,支払,経理課長,役割,A\n",
     [t("月次決算", "宮本 和也=execute", "r:経理課長=decide", "d:営業課=consult", id="B1"),
      t("支払", "西村 由美=execute", "r:経理課長=decide", id="B2")], "cp932", "\r\n")
text("31-the-same-line-twice.utf-8.csv", "task_id,task,who,kind,letter\nT1,Plan,Ann,person,R\nT1,Plan,Ann,person,R\nT1,Plan,Bob,person,A\n",
     [t("Plan", "Ann=execute", "Bob=decide", id="T1")], notes=["repeatedAssignment E3"])

# 32 Party columns

text("32-parties-share-a-column.utf-8.csv",
     "Control,Requirement,Responsibility\nAC-1,Access policy,Customer\nAC-2,Patching of hosts,Provider\nAC-3,Encryption of data,Shared\n"
     "AC-4,Fences,Provider\nAC-5,Wireless networks,Not applicable\n",
     [t("Access policy", "r:Customer=execute", "r:Customer=decide", id="AC-1"),
      t("Patching of hosts", "r:Provider=execute", "r:Provider=decide", id="AC-2"),
      t("Encryption of data", "r:Customer=execute", "r:Customer=decide", "r:Provider=execute", "r:Provider=decide", id="AC-3"),
      t("Fences", "r:Provider=execute", "r:Provider=decide", id="AC-4"), t("Wireless networks", id="AC-5")])
text("32-parties-in-japanese.cp932.csv",
     "項番,管理策,責任分界\n1,アクセス権の付与,利用者\n2,装置の保守,事業者\n3,データの暗号化,双方\n4,無線の管理,対象外\n5,記録の保存,利用者\n",
     [t("アクセス権の付与", "r:利用者=execute", "r:利用者=decide", id="1"), t("装置の保守", "r:事業者=execute", "r:事業者=decide", id="2"),
      t("データの暗号化", "r:利用者=execute", "r:利用者=decide", "r:事業者=execute", "r:事業者=decide", id="3"),
      t("無線の管理", id="4"), t("記録の保存", "r:利用者=execute", "r:利用者=decide", id="5")], "cp932", "\r\n")
text("32-parties-beside-a-control-id.utf-8.csv",
     "Control ID,Control,Responsibility\nAC-1,Access policy,Customer\nAC-2,Patching of hosts,Provider\nAC-3,Encryption of data,Shared\n"
     "AC-4,Fences,Provider\nAC-5,Wireless networks,Not applicable\n",
     [t("Access policy", "r:Customer=execute", "r:Customer=decide", id="AC-1"),
      t("Patching of hosts", "r:Provider=execute", "r:Provider=decide", id="AC-2"),
      t("Encryption of data", "r:Customer=execute", "r:Customer=decide", "r:Provider=execute", "r:Provider=decide", id="AC-3"),
      t("Fences", "r:Provider=execute", "r:Provider=decide", id="AC-4"), t("Wireless networks", id="AC-5")])

# 33 A legend that redefines letters

text("33-a-means-assist.utf-8.csv",
     "Task,Ann,Bob,Cid\nPlan,R,A,C\nBuild,C,R,A\n,,,\nR = Reviewer,,,\nA = Assist,,,\nC = Consulted,,,\n",
     [t("Plan", "r:Ann=review", "r:Bob=support", "r:Cid=consult"),
      t("Build", "r:Ann=consult", "r:Bob=review", "r:Cid=support")])
book("33-primary-and-support.openpyxl.xlsx", [
    "P: Primary, S: Support, N: None", "", "Task|Finance|Legal|Sales", "Contracts|S|P|N", "Invoices|P|N|S", "Offers|N|S|P"],
     [t("Contracts", "r:Finance=support", "r:Legal=main"), t("Invoices", "r:Finance=main", "r:Sales=support"),
      t("Offers", "r:Legal=support", "r:Sales=main")])
book("33-must-and-may-be-consulted.soffice.xlsx", [
    "Task|PM|Dev|QA", "Plan|L|M|S", "Build|M|L|M", "Test|S|M|L", "", "Letter|Meaning", "L|Lead", "M|Must be consulted", "S|May be consulted"],
     [t("Plan", "r:PM=main", "r:Dev=consult", "r:QA=consult"), t("Build", "r:PM=consult", "r:Dev=main", "r:QA=consult"),
      t("Test", "r:PM=consult", "r:Dev=consult", "r:QA=main")])

# 34 Where legends stand

WORK = [t("文書の管理", "大野=main", "小川=consult", "西村=inform"), t("備品の購入", "大野=inform", "小川=main", "西村=consult")]
text("34-legend-with-a-head-below.cp932.csv",
     "業務,大野,小川,西村\n文書の管理,◎,○,△\n備品の購入,△,◎,○\n記号,意味,,\n◎,主担当,,\n○,相談先,,\n△,報告先,,\n", WORK, "cp932", "\r\n")
book("34-legend-beside-the-table.openpyxl.xlsx", [
    "業務|大野|小川|西村||記号|意味", "文書の管理|◎|○|△||◎|主担当", "備品の購入|△|◎|○||○|相談先", "|||||△|報告先"], WORK)
book("34-legend-spread-over-the-title-row.xlsxwriter.xlsx", [
    "業務分担表|◎：主担当|○：相談先|△：報告先", "業務|大野|小川|西村", "文書の管理|◎|○|△", "備品の購入|△|◎|○"], WORK)
text("34-legend-as-rows-above.utf-8.csv",
     "R: Responsible\nA: Accountable\nC: Consulted\nI: Informed\n\nTask,PM,Dev,QA\nPlan,A,R,C\nBuild,A,R,I\n",
     [t("Plan", "r:PM=decide", "r:Dev=execute", "r:QA=consult"), t("Build", "r:PM=decide", "r:Dev=execute", "r:QA=inform")])
book("34-legend-in-one-cell-below.soffice.ods", [
    "業務|大野|小川|西村", "文書の管理|◎|○|△", "備品の購入|△|◎|○", "", "凡例　◎…主担当　○…相談先　△…報告先"], WORK)

# 35 Heads in other languages, or none

text("35-heads-in-french.utf-8.csv", "Étape,Chef,Équipe,Client\nAnalyse,A,R,C\nLivraison,A,R,I\nRecette,A,C,R\n",
     [t("Analyse", "r:Chef=decide", "r:Équipe=execute", "r:Client=consult"),
      t("Livraison", "r:Chef=decide", "r:Équipe=execute", "r:Client=inform"),
      t("Recette", "r:Chef=decide", "r:Équipe=consult", "r:Client=execute")])
book("35-heads-in-german-and-a-phase.pandas.xlsx", [
    "Phase|Arbeitspaket|Leitung|Einkauf|Lager", "Planung|Bedarf klären|A|R|C", "Planung|Angebote einholen|A|R|I", "Lieferung|Ware prüfen|I|A|R"],
     [t("Bedarf klären", "r:Leitung=decide", "r:Einkauf=execute", "r:Lager=consult", c=("Planung",)),
      t("Angebote einholen", "r:Leitung=decide", "r:Einkauf=execute", "r:Lager=inform", c=("Planung",)),
      t("Ware prüfen", "r:Leitung=inform", "r:Einkauf=decide", "r:Lager=execute", c=("Lieferung",))])
text("35-two-columns-without-a-head.utf-8.csv",
     "大野 朝子,文書の収受と発送\n大野 朝子,公印の管守\n小川 晴男,備品の購入と管理\n小川 晴男,郵便物の仕分けと配布\n大野 朝子,会議室の予約の調整\n",
     [t("文書の収受と発送", "大野 朝子=main"), t("公印の管守", "大野 朝子=main"), t("備品の購入と管理", "小川 晴男=main"),
      t("郵便物の仕分けと配布", "小川 晴男=main"), t("会議室の予約の調整", "大野 朝子=main")])

# 36 Heads of the roles at several heights


def merge_person(book_):
    book_.active.merge_cells("B1:C1")
    book_.active.merge_cells("D1:E1")


book("36-group-row-below-the-roles.openpyxl.xlsx", [
    "|PM|Dev|QA|Ops", "Task|Office|Plant|Plant|Office", "Plan|A|R|C|I", "Build|A|R|C|I", "Run|I|C|A|R"],
     [t("Plan", "r:PM=decide", "r:Dev=execute", "r:QA=consult", "r:Ops=inform"),
      t("Build", "r:PM=decide", "r:Dev=execute", "r:QA=consult", "r:Ops=inform"),
      t("Run", "r:PM=inform", "r:Dev=consult", "r:QA=decide", "r:Ops=execute")])
book("36-roles-one-row-above-the-other-heads.xlsxwriter.xlsx", [
    "||部長|課長|係長", "No|業務", "1|文書の管理|I|A|R", "2|備品の購入|A|C|R"],
     [t("文書の管理", "r:部長=inform", "r:課長=decide", "r:係長=execute", id="1"),
      t("備品の購入", "r:部長=decide", "r:課長=consult", "r:係長=execute", id="2")])

# 37 Matrices side by side, marks merged over two rows

book("37-matrices-side-by-side.openpyxl.xlsx", [
    "業務|大野|小川||業務|宮本|西村", "文書の管理|◎|○||月次決算|◎|○", "備品の購入|○|◎||支払|○|◎", "郵便|◎|○"],
     [t("文書の管理", "大野=main", "小川=sub"), t("備品の購入", "大野=sub", "小川=main"), t("郵便", "大野=main", "小川=sub"),
      t("月次決算", "宮本=main", "西村=sub"), t("支払", "宮本=sub", "西村=main")])


def merge_marks(book_):
    for column in "BCD":
        book_.active.merge_cells(f"{column}2:{column}3")


book("37-marks-merged-over-two-rows.openpyxl.xlsx", [
    "業務|大野|小川|西村", "会議の資料を作り、|◎|○|", "出席者に配る", "備品の購入|○|◎|", "督促||○|◎"],
     [t("会議の資料を作り、\n出席者に配る", "大野=main", "小川=sub"), t("備品の購入", "大野=sub", "小川=main"),
      t("督促", "小川=sub", "西村=main")], merge_marks)

# 38 Words as marks and the like

text("38-words-as-marks.utf-8.csv", "Task,Finance,Legal,Sales\nContracts,Support,Primary,\nInvoices,Primary,,Support\nOffers,,Support,Primary\n",
     [t("Contracts", "r:Finance=support", "r:Legal=main"), t("Invoices", "r:Finance=main", "r:Sales=support"),
      t("Offers", "r:Legal=support", "r:Sales=main")])
text("38-japanese-words-as-marks.cp932.csv", "業務,総務課,経理課,営業課\n文書の管理,主担当,副担当,\n月次決算,,主担当,協力\n見積書の作成,協力,,主担当\n",
     [t("文書の管理", "d:総務課=main", "d:経理課=sub"), t("月次決算", "d:経理課=main", "d:営業課=support"),
      t("見積書の作成", "d:総務課=support", "d:営業課=main")], "cp932", "\r\n")
text("38-hyphen-in-every-empty-cell.utf-8.csv", "Task,PM,Dev,QA,Ops\nPlan,A,R,-,-\nBuild,A,R,C,-\nRun,-,I,-,RA\n",
     [t("Plan", "r:PM=decide", "r:Dev=execute"), t("Build", "r:PM=decide", "r:Dev=execute", "r:QA=consult"),
      t("Run", "r:Dev=inform", "r:Ops=execute", "r:Ops=decide")])
text("38-letters-in-many-spellings.utf-8.csv",
     "Task,PM,Dev,QA,Ops\nPlan,ra,c,CI,i\nBuild,A,\"R, C\",r & c,I\nRun,a et r,С,I,C und I\nStop,Ａ,Ｒ,c,\n",
     [t("Plan", "r:PM=execute", "r:PM=decide", "r:Dev=consult", "r:QA=consult", "r:QA=inform", "r:Ops=inform"),
      t("Build", "r:PM=decide", "r:Dev=execute", "r:Dev=consult", "r:QA=execute", "r:QA=consult", "r:Ops=inform"),
      t("Run", "r:PM=decide", "r:PM=execute", "r:Dev=consult", "r:QA=inform", "r:Ops=consult", "r:Ops=inform"),
      t("Stop", "r:PM=decide", "r:Dev=execute", "r:QA=consult")], notes=["lookAlikeLetter C4"])
text("38-ticks-and-emoji.utf-8-bom.csv", "業務,大野,小川,西村\n文書の管理,⭕,✖,\n備品の購入,,⭕️,❌\n督促,❌,,⭕\n",
     [t("文書の管理", "大野=main"), t("備品の購入", "小川=main"), t("督促", "西村=main")], "utf-8-sig")
book("38-dates-and-hours-beside-marks.openpyxl.xlsx", [
    "業務|大野|小川|期限|工数(h)|進捗率", "文書の管理|◎|○|2026/4/30|12|50%", "備品の購入|○|◎|2026/5/31|3.5|0%"],
     [t("文書の管理", "大野=main", "小川=sub"), t("備品の購入", "大野=sub", "小川=main")])
text("38-circles-of-all-kinds.utf-8.csv", "業務,大野,小川,西村\n文書の管理,◎,〇,△\n備品の購入,◯,◎,∆\n督促,○,⦿,Δ\n支払,◎,〇,0\n",
     [t("文書の管理", "大野=main", "小川=sub", "西村=support"), t("備品の購入", "大野=sub", "小川=main", "西村=support"),
      t("督促", "大野=sub", "小川=main", "西村=support"), t("支払", "大野=main", "小川=sub")], notes=["unknownMark D5"])
text("38-a-mark-in-no-profile.cp932.csv", "業務,大野,小川,西村\n文書の管理,◎,○,△\n備品の購入,○,◎,♪\n督促,○,◎,△\n支払,◎,○,△\n",
     [t("文書の管理", "大野=main", "小川=sub", "西村=support"), t("備品の購入", "大野=sub", "小川=main"),
      t("督促", "大野=sub", "小川=main", "西村=support"), t("支払", "大野=main", "小川=sub", "西村=support")], "cp932", "\r\n",
     notes=["unknownMark D3"])
text("38-marks-that-settle-nothing.utf-8.csv", "業務,大野,小川\n文書の管理,☆,□\n備品の購入,□,☆\n", [t("文書の管理"), t("備品の購入")],
     notes=["ambiguousMarks B1"])

# 39 Bare numbers as tasks


def numbers(book_):
    sheet = book_.worksheets()[0]
    two = book_.add_format({"num_format": "0.00"})
    one = book_.add_format({"num_format": "0.0"})
    sheet.write_number("A2", 4, book_.add_format({"num_format": "0"}))
    sheet.write_number("A3", 4.1, one)
    sheet.write_number("A4", 4.1, two)
    sheet.write_number("A5", 4.2, one)


book("39-numbers-as-shown.xlsxwriter.xlsx", [
    "WBS|タスク|担当", "|設計|大野 朝子", "|画面|大野 朝子", "|帳票|小川 晴男", "|検証|小川 晴男", "4.2.1|単体試験|西村 由美"],
     [t("設計", "大野 朝子=main", id="4"), t("画面", "大野 朝子=main", id="4.1"), t("帳票", "小川 晴男=main", id="4.10"),
      t("検証", "小川 晴男=main", id="4.2"), t("単体試験", "西村 由美=main", id="4.2.1")], numbers)


def bare(book_):
    numbers(book_)


book("39-tasks-are-numbers-alone.xlsxwriter.xlsx", ["WBS|PM|Dev|QA", "|A|R|C", "|A|R|I", "|A|R|C", "|A|C|R", "4.2.1|A|R|I"],
     [t("4", "r:PM=decide", "r:Dev=execute", "r:QA=consult"), t("4.1", "r:PM=decide", "r:Dev=execute", "r:QA=inform"),
      t("4.10", "r:PM=decide", "r:Dev=execute", "r:QA=consult"), t("4.2", "r:PM=decide", "r:Dev=consult", "r:QA=execute"),
      t("4.2.1", "r:PM=decide", "r:Dev=execute", "r:QA=inform")], bare)

# 40 Several owner columns

EIGHT = ["大野", "小川", "宮本", "西村", "北原", "南野", "東", "西"]
book("40-owner-columns-1-to-8.xlsxwriter.xlsx", [
    "業務|" + "|".join(f"担当{i}" for i in range(1, 9)), "避難所の運営|" + "|".join(EIGHT), "文書の管理|大野|小川"],
     [t("避難所の運営", *(f"{n}=main" for n in EIGHT)), t("文書の管理", "大野=main", "小川=main")])
text("40-worker-and-checker.cp932.csv", "作業,作業者,確認者\n振込データの作成,西村 由美,宮本 和也\n給与の計算,大野 朝子,小川 晴男\n",
     [t("振込データの作成", "西村 由美=main", "宮本 和也=review"), t("給与の計算", "大野 朝子=main", "小川 晴男=review")], "cp932", "\r\n")
text("40-owner-before-task.utf-8.csv", "担当者,業務\n大野 朝子,文書の管理\n大野 朝子,備品の購入\n小川 晴男,郵便物の仕分け\n",
     [t("文書の管理", "大野 朝子=main"), t("備品の購入", "大野 朝子=main"), t("郵便物の仕分け", "小川 晴男=main")])
book("40-a-block-per-person.openpyxl.xlsx", [
    "大野 朝子||小川 晴男|", "業務|頻度|業務|頻度", "文書の管理|毎日|備品の購入|月1回", "公印の管守|随時|郵便物の仕分け|毎日"],
     [t("文書の管理", "大野 朝子=main"), t("公印の管守", "大野 朝子=main"), t("備品の購入", "小川 晴男=main"),
      t("郵便物の仕分け", "小川 晴男=main")],
     lambda book_: [book_.active.merge_cells(a) for a in ["A1:B1", "C1:D1"]])
text("40-drafter-reviewer-decider.cp932.csv", "決裁事項,起案者,審査者,決裁者,報告先\n備品の購入,係員,係長,課長,部長\n出張命令,係長,課長,部長,総務課\n",
     [t("備品の購入", "r:係員=draft", "r:係長=review", "r:課長=decide", "r:部長=inform"),
      t("出張命令", "r:係長=draft", "r:課長=review", "r:部長=decide", "d:総務課=inform")], "cp932", "\r\n")
text("40-who-answers-beside-who-does.utf-8.csv", "業務,主担当,責任者,代行者,支援\n月次決算,宮本 和也,大野 朝子,西村 由美,小川 晴男\n支払,西村 由美,大野 朝子,宮本 和也,\n",
     [t("月次決算", "宮本 和也=main", "大野 朝子=decide", "西村 由美=deputy", "小川 晴男=support"),
      t("支払", "西村 由美=main", "大野 朝子=decide", "宮本 和也=deputy")])
text("40-vague-owners.cp932.csv", "業務,主担当,副担当\n文書の管理,全員,\n備品の購入,未定,小川\n督促,欠員,西村\n支払,西村,－\n",
     [t("文書の管理"), t("備品の購入", "小川=sub"), t("督促", "西村=sub"), t("支払", "西村=main")], "cp932", "\r\n",
     notes=["vagueOwner B2", "vagueOwner B3", "vagueOwner C5"])

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

# 41 Encodings

text("41-japanese-in-euc.euc-jp.csv", "No,業務,主担当\n1,文書の管理,大野 朝子\n2,支払,西村 由美\n", TWO, "euc_jp")
text("41-japanese-in-seven-bits.iso-2022-jp.csv", "No,業務,主担当\n1,文書の管理,大野 朝子\n2,支払,西村 由美\n", TWO, "iso2022_jp")
text("41-big-endian.utf-16be.txt", b"\xfe\xff" + "No\t業務\t主担当\n1\t文書の管理\t大野 朝子\n2\t支払\t西村 由美\n".encode("utf-16-be"), TWO)
text("41-machine-dependent-characters.cp932.csv", "No,業務,主担当\n①,㈱みほんとの契約～更新,髙﨑 望\n②,㍻の文書の廃棄,大野 朝子\n",
     [t("㈱みほんとの契約～更新", "髙﨑 望=main", id="①"), t("㍻の文書の廃棄", "大野 朝子=main", id="②")], "cp932", "\r\n")
text("41-russian.windows-1251.csv",
     "Задача,Иванов,Сидорова\nДоговор,A,R\nОплата,R,A\n", [
         t("Договор", "r:Иванов=decide", "r:Сидорова=execute"), t("Оплата", "r:Иванов=execute", "r:Сидорова=decide")],
     "cp1251", "\r\n", told="WINDOWS-1251")
text("41-french.windows-1252.csv", "Tâche,Chef,Équipe\nVérifier le bilan,A,R\nPréparer l’été,A,R\n",
     [t("Vérifier le bilan", "r:Chef=decide", "r:Équipe=execute"), t("Préparer l’été", "r:Chef=decide", "r:Équipe=execute")],
     "cp1252", "\r\n", told="WINDOWS-1252")

if not WANTED:
    readme()
