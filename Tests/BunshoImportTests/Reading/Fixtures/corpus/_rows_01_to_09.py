# SPDX-License-Identifier: Apache-2.0
"""Files for rows 01 to 09 of the survival list."""
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
