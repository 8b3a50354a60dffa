# SPDX-License-Identifier: Apache-2.0
"""Files for rows 22 to 32 of the survival list."""
from _writers import *

# 22 Comma-separated values

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
