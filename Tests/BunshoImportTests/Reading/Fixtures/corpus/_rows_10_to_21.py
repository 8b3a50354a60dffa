# SPDX-License-Identifier: Apache-2.0
"""Files for rows 10 to 21 of the survival list."""
from _writers import *

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
     notes=["ignoredContent ", "unreadableValue B3", "unreadableValue D2"])
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
