# SPDX-License-Identifier: Apache-2.0
"""Files for rows 33 to 41 of the survival list."""
from _writers import *

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
text("38-authority-with-a-column-of-doers.utf-8.csv",
     "No,大分類,事項,金額区分,担当,課長,部長,社長,経理部長\n1,購買,備品の購入,10万円未満,起案,決裁,,,\n2,購買,備品の購入,10万円以上100万円未満,起案,審査,決裁,,合議\n3,購買,備品の購入,100万円以上,起案,審査,承認,決裁,合議\n4,人事,採用,,起案,審査,承認,決裁,報告\n",
     [t("備品の購入", "r:担当=draft", "r:課長=decide", id="1", c=("購買",)),
      t("備品の購入", "r:担当=draft", "r:課長=review", "r:部長=decide", "r:経理部長=consult", id="2", c=("購買",)),
      t("備品の購入", "r:担当=draft", "r:課長=review", "r:部長=approve", "r:社長=decide", "r:経理部長=consult", id="3", c=("購買",)),
      t("採用", "r:担当=draft", "r:課長=review", "r:部長=approve", "r:社長=decide", "r:経理部長=inform", id="4", c=("人事",))])
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
