// SPDX-License-Identifier: Apache-2.0

/// What titles, categories and tags are searched for to tell which duty a task is: groups of words for one thing.
///
/// English words stand here as the beginnings all their forms share.
enum DutyWord: Int, CaseIterable, Sendable {
  // What is done.
  case approve, request, enter, register, master, pay, transfer, check, reconcile, reconcileBank, bank,
    account, calculate, keep
  case dispose, grant, select, supervise, inspect, decideAction, issue, record, reopen, report, notice,
    purchase
  // What it is done with.
  case invoice, invoicing, contract, works, order, receive, supplier, customer, journal, cash, bookkeeping,
    banking
  case asset, stock, sales, credit, creditLimit, receivable, debt, collect, clear, writeOff, discount,
    shipment, shipmentOrder
  case goodsIn, passbook, seal, cashBook, investment, funds, close, stocktaking, goods, counting, stockMove,
    warehouse, payroll
  case payrollWhole, payrollPaymentWhole, employee, payChange, expense, attendance, access, software,
    programming
  case release, press, production, database, itAdmin, log, period, internalAudit, personalData, handle,
    responsible
  case advertising, media, effect, salesOrder, planning, notGoods, complement, payCertificate
  // What tags say.
  case tagRequest, tagAuthorise, tagCustody, tagRecord, tagReconcile, tagMasterData, tagItAdmin, tagAudit

  /// The set of this group alone.
  var concepts: WordAutomaton.Concepts { 1 << WordAutomaton.Concepts(rawValue) }

  /// The words that titles and categories are searched for; tags have none.
  var words: [String] {
    switch self {
    case .approve: ["承認", "決裁", "認可", "approv", "authoriz", "authoris", "sign off"]
    case .request: ["申請", "起案", "稟議", "依頼", "要求", "request", "requisition", "draft"]
    case .enter: ["入力", "登録", "計上", "起票", "enter", "entry", "entries", "posting", "registration"]
    case .register:
      ["登録", "新設", "追加", "変更", "開設", "regist", "creat", "maint", "chang", "onboard", "set up", "setup"]
    case .master: ["マスタ", "master"]
    case .pay: ["支払", "振込", "送金", "出金", "payment", "paying", "pay suppliers", "pay invoices", "disburs"]
    case .transfer:
      [
        "資金移動", "資金の移動", "資金振替", "送金", "fund transfer", "transfer funds", "transfer of funds", "moving funds",
        "move funds",
      ]
    case .check: ["確認", "チェック", "点検", "検証", "審査", "レビュー", "監査", "check", "review", "verif", "audit"]
    case .reconcile:
      ["照合", "突合", "突き合わせ", "突合せ", "残高確認", "勘定調整", "残高調整", "reconcil"]
    case .reconcileBank: ["残高照合", "銀行勘定調整", "預金照合", "bank reconcil"]
    case .bank: ["銀行", "預金", "口座", "通帳", "bank"]
    case .account: ["残高", "勘定", "帳簿", "補助簿", "account", "ledger", "銀行", "預金", "口座", "通帳", "bank"]
    case .calculate: ["計算", "calculat", "preparation", "preparing", "processing", "computation"]
    case .keep: ["保管", "管守", "管理", "custody", "keeping", "safekeep", "holding"]
    case .dispose: ["処分", "除却", "廃棄", "売却", "dispos", "retirement", "scrap"]
    case .grant: ["付与", "発行", "設定", "登録", "追加", "変更", "grant", "provision", "assign"]
    case .select: ["選定", "選択", "select", "choos", "choice"]
    case .supervise: ["監督", "supervis"]
    case .inspect: ["検査", "履行確認", "inspect"]
    case .decideAction: ["締結", "決定", "sign", "conclud", "commit"]
    case .issue: ["発行", "作成", "送付", "issu", "sending", "prepar"]
    case .record: ["記録", "台帳", "入力", "記帳", "登録", "計上", "受払簿", "record", "ledger", "book"]
    case .reopen: ["解除", "再オープン", "再開", "戻し", "reopen", "re-open"]
    case .report: ["報告", "測定", "分析", "検証", "レポート", "集計", "report", "measur", "analys"]
    case .notice:
      [
        "予定", "調書", "条件", "計画", "通知", "督促", "方法", "規程", "基準", "forecast", "terms", "schedule", "policy",
        "plan",
      ]
    case .purchase: ["購入", "購買", "取得", "導入", "調達", "purchas", "acquisition", "acquir", "procure"]

    case .invoice: ["請求書", "インボイス", "invoice"]
    case .invoicing: ["請求業務", "請求処理", "請求事務", "請求データ", "billing", "invoicing"]
    case .contract: ["契約", "業務委託", "contract"]
    case .works: ["工事", "施工", "construction"]
    case .order:
      [
        "発注", "purchase order", "placing orders", "place orders", "order placement", "ordering",
        "orders to suppliers",
      ]
    case .receive:
      [
        "検収", "acceptance of goods", "goods receipt", "receiving goods", "receiving inspection",
        "receipt of goods",
      ]
    case .supplier: ["仕入先", "取引先", "支払先", "業者", "ベンダ", "委託先", "購買先", "発注先", "supplier", "vendor", "payee"]
    case .customer: ["得意先", "顧客", "客先", "販売先", "customer", "client"]
    case .journal: ["仕訳", "会計伝票", "振替伝票", "journal"]
    case .cash:
      [
        "出納", "現金", "小口", "入出金", "預金の管理", "預金管理", "petty cash", "cash handling", "handling cash", "cashier",
        "deposits",
      ]
    case .bookkeeping: ["記帳", "帳簿記入", "会計入力", "経理入力", "伝票入力", "bookkeeping", "book-keeping"]
    case .banking: ["インターネットバンキング", "ネットバンキング", "internet banking", "online banking", "e-banking"]
    case .asset: ["固定資産", "資産", "設備", "備品", "fixed asset", "asset", "equipment"]
    case .stock: ["在庫", "入出庫", "受払", "stock", "inventory"]
    case .sales: ["売上", "sales"]
    case .credit: ["与信", "credit"]
    case .creditLimit: ["限度", "枠", "設定", "limit", "terms"]
    case .receivable: ["売掛", "債権管理", "receivable"]
    case .debt: ["債権", "売掛金", "代金", "料金", "未収", "debt", "receivables", "payments"]
    case .collect: ["集金", "回収", "入金処理", "入金管理", "collecting", "collection"]
    case .clear:
      ["消込", "入金消し込み", "cash application", "clearing of receipts", "clearing receipts", "apply receipts"]
    case .writeOff: ["貸倒", "債権放棄", "債権償却", "write-off", "write off"]
    case .discount: ["値引", "割引", "discount"]
    case .shipment: ["出荷", "shipment", "shipping", "dispatch of goods"]
    case .shipmentOrder: ["出荷指示", "出荷許可", "出荷の指示", "出荷の許可"]
    case .goodsIn: ["入荷", "荷受", "検品", "受入検査", "goods receipt", "receiving goods", "goods-in"]
    case .passbook: ["通帳", "passbook", "bankbook"]
    case .seal:
      ["銀行印", "届出印", "代表者印", "代表印", "実印", "法人印", "会社印", "registered seal", "company seal", "bank seal"]
    case .cashBook: ["現金出納帳", "出納簿", "出納帳", "cash book", "cashbook"]
    case .investment: ["投資", "資金運用", "有価証券", "investment"]
    case .funds: ["口座間", "資金", "funds"]
    case .close:
      [
        "月次締", "年次締", "決算締", "期末締", "月締", "会計期間の締", "会計締", "締め処理", "closing the period", "period closing",
        "closing of the period", "month-end clos", "year-end clos", "close the books", "closing the books",
        "closing of books",
      ]
    case .period: ["締", "会計期間", "月次", "期間", "period"]
    case .stocktaking:
      [
        "実地棚卸", "stocktak", "inventory count", "stock count", "counting stock", "count stock",
        "counting inventory",
      ]
    case .goods: ["在庫", "商品", "製品", "倉庫", "原材料", "貯蔵品", "資材", "部品", "販促物"]
    case .counting: ["棚卸"]
    case .stockMove:
      ["入出庫", "出庫", "入庫", "在庫移動", "ピッキング", "stock move", "moving stock", "move stock", "stock transfer"]
    case .warehouse:
      [
        "倉庫", "在庫の保管", "在庫保管", "商品の保管", "商品保管", "現物管理", "warehouse", "stock keeping", "stock custody",
        "custody of stock", "keeping stock", "storekeeping",
      ]
    case .payroll: ["給与", "賞与", "給料", "賃金", "payroll", "salary", "salaries", "wages"]
    case .payrollWhole: ["給与計算", "賞与計算"]
    case .payrollPaymentWhole:
      [
        "payroll payment", "payment of payroll", "payroll disburs", "salary payment", "paying salaries",
        "payment of salaries", "payroll transfer",
      ]
    case .employee: ["人事", "従業員", "社員", "職員", "employee", "personnel"]
    case .payChange:
      [
        "給与改定", "給与の改定", "昇給登録", "入社登録", "採用登録", "賃金改定", "給与変更", "給与の変更", "pay change", "pay rate",
        "salary change",
      ]
    case .expense: ["経費", "旅費", "出張", "立替", "交通費", "expense", "travel cost"]
    case .attendance: ["勤怠", "出勤", "残業", "休暇", "勤務時間", "attendance", "timesheet", "time sheet", "overtime"]
    case .access:
      [
        "アクセス権", "権限", "アカウント", "ユーザid", "ユーザーid", "access right", "user access", "user account",
        "access request", "access approv", "access permission",
      ]
    case .software: ["システム", "ソフト", "アプリ", "プログラム", "software", "application", "system"]
    case .programming:
      [
        "プログラミング", "コーディング", "システム開発", "ソフトウェア開発", "ソフト開発", "アプリ開発", "アプリケーション開発", "プログラム開発", "プログラムの開発",
        "システムの開発", "アプリの開発", "programming", "software development", "developing software",
        "system development", "application development", "develop software",
      ]
    case .release: ["リリース", "release"]
    case .press: ["プレス", "ニュース", "press", "news"]
    case .production: ["本番", "production system", "production environment", "production operation", "deploy"]
    case .database:
      ["データベースの管理", "データベース管理", "データベースの運用", "データベース運用", "db管理", "database admin", "database operation"]
    case .itAdmin:
      [
        "システム管理", "システムの管理", "サーバ管理", "サーバー管理", "サーバの管理", "サーバーの管理", "特権id", "system admin", "systems admin",
        "server admin", "privileged account",
      ]
    case .log:
      [
        "ログ", "system log", "access log", "log review", "log audit", "log custody", "log management",
        "audit log",
      ]
    case .internalAudit: ["内部監査", "業務監査", "internal audit"]
    case .personalData: ["個人情報", "個人データ", "個人番号", "マイナンバー", "personal data", "personal information"]
    case .handle: ["取扱", "取り扱い", "取得", "入力", "収集", "利用", "handl", "process", "collect", "entry"]
    case .responsible: ["責任", "管理責任", "responsib"]
    case .advertising:
      [
        "広告出稿", "広告の出稿", "出稿", "媒体選定", "媒体の選定", "媒体購入", "メディアプラン", "placing ad", "ad placement",
        "advertisement placement",
        "place ads", "media buying", "media selection", "choosing media", "selection of media",
      ]
    case .media: ["広告", "媒体", "出稿", "キャンペーン", "advertis", "campaign", "media"]
    case .effect: ["効果", "effect", "performance", "results"]
    case .salesOrder:
      ["受注入力", "受注登録", "受注処理", "受注業務", "受注受付", "受注の入力", "受注の登録", "注文受付", "order entry", "sales order"]
    case .planning:
      [
        "見直し", "範囲", "選任", "方針", "計画", "研修", "教育", "規程", "手順", "マニュアル", "training", "manual", "guideline",
        "policy", "planning",
      ]
    case .notGoods: ["ブログ", "カタログ", "ログイン", "blog", "catalog", "login", "backlog"]
    case .complement: ["除く", "除き", "以外", "含まない", "含まず", "excluding", "except for", "other than"]
    case .payCertificate:
      ["支払報告", "計算書", "明細", "支払調書", "支払通知", "支払条件", "支払予定", "支払計画", "支払督促", "未払", "交付金", "支払制度"]

    case .tagRequest, .tagAuthorise, .tagCustody, .tagRecord, .tagReconcile, .tagMasterData, .tagItAdmin,
      .tagAudit:
      []
    }
  }

  /// The tags that say a duty, folded.
  static let tags: [String: DutyWord] = [
    "request": .tagRequest, "申請": .tagRequest, "起案": .tagRequest, "authorise": .tagAuthorise,
    "authorize": .tagAuthorise, "承認": .tagAuthorise, "custody": .tagCustody, "保管": .tagCustody,
    "出納": .tagCustody, "record": .tagRecord, "記録": .tagRecord, "記帳": .tagRecord, "reconcile": .tagReconcile,
    "照合": .tagReconcile, "masterdata": .tagMasterData, "マスタ": .tagMasterData, "マスタ管理": .tagMasterData,
    "itadmin": .tagItAdmin, "it管理": .tagItAdmin, "システム管理": .tagItAdmin, "audit": .tagAudit, "監査": .tagAudit,
  ]

  /// All words at once.
  static let automaton = WordAutomaton(
    allCases.flatMap { group in group.words.map { (word: $0, concept: group.rawValue) } })
}
