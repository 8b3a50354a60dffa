// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension DutyPair {
  /// The duties that are usually kept apart (一般に分離が望ましい職務), by number.
  ///
  /// From public ERP conflict lists and the practice of public accounting, offices, information security, quality and
  /// privacy; what was not checked against its source says so.
  static let all: [DutyPair] = [
    Self(
      1, LocalizedText(ja: "起案・申請", en: "drafting a request"),
      LocalizedText(ja: "同じ案件の承認・決裁", en: "approving the same case"),
      .error,
      [.office, .security],
      [([.drafting], [.approving]), ([.taggedDrafting], [.taggedApproving])],
      condition: .sameObject),
    Self(
      2, LocalizedText(ja: "記帳・仕訳入力", en: "bookkeeping"),
      LocalizedText(ja: "出納(現金・預金・支払)", en: "handling cash, deposits or payments"),
      .error,
      [.publicAccounting],
      [([.bookkeeping], [.cash, .payment, .expensePayment])]),
    Self(
      3, LocalizedText(ja: "支出の決定(契約・発注の決定)", en: "committing to spend"),
      LocalizedText(ja: "支払の確認・実行", en: "checking or making the payment"),
      .error,
      [.publicAccounting],
      [([.committing], [.payment, .paymentCheck]), ([.taggedApproving], [.taggedCustody])]),
    Self(
      4, LocalizedText(ja: "発注", en: "ordering"),
      LocalizedText(ja: "検収", en: "accepting deliveries"),
      .error,
      [.publicAccounting, .lists],
      [([.ordering], [.receiving])]),
    Self(
      5, LocalizedText(ja: "契約の監督", en: "supervising a contract"),
      LocalizedText(ja: "履行の検査", en: "inspecting its result"),
      .error,
      [.publicAccounting],
      [([.contractSupervision], [.contractInspection])],
      verified: .no),
    Self(
      6, LocalizedText(ja: "仕入先の登録・変更", en: "creating or changing suppliers"),
      LocalizedText(ja: "支払", en: "paying"),
      .error,
      [.lists],
      [([.supplierMaster], [.payment])]),
    Self(
      7, LocalizedText(ja: "仕入先の登録", en: "creating suppliers"),
      LocalizedText(ja: "請求書の入力", en: "entering invoices"),
      .error,
      [.lists],
      [([.supplierMaster], [.invoiceEntry])]),
    Self(
      8, LocalizedText(ja: "請求書の入力", en: "entering invoices"),
      LocalizedText(ja: "請求書の承認", en: "approving invoices"),
      .error,
      [.lists],
      [([.invoiceEntry], [.invoiceApproval])]),
    Self(
      9, LocalizedText(ja: "請求書の入力", en: "entering invoices"),
      LocalizedText(ja: "支払の実行", en: "executing payments"),
      .warning,
      [.lists],
      [([.invoiceEntry], [.payment])]),
    Self(
      10, LocalizedText(ja: "発注", en: "ordering"),
      LocalizedText(ja: "請求書・支払の承認", en: "approving invoices or payments"),
      .warning,
      [.lists],
      [([.ordering], [.invoiceApproval, .paymentApproval])]),
    Self(
      11, LocalizedText(ja: "発注", en: "ordering"),
      LocalizedText(ja: "発注の承認", en: "approving orders"),
      .error,
      [.lists],
      [([.ordering], [.orderApproval])]),
    Self(
      12, LocalizedText(ja: "購入の依頼", en: "requesting purchases"),
      LocalizedText(ja: "発注の承認", en: "approving orders"),
      .warning,
      [.lists],
      [([.purchaseRequest], [.orderApproval])]),
    Self(
      13, LocalizedText(ja: "取引先の選定", en: "selecting suppliers"),
      LocalizedText(ja: "契約の承認", en: "approving contracts"),
      .warning,
      [.lists],
      [([.supplierSelection], [.contractApproval])]),
    Self(
      14, LocalizedText(ja: "発注", en: "ordering"),
      LocalizedText(ja: "仕入先の登録", en: "creating suppliers"),
      .error,
      [.lists],
      [([.ordering], [.supplierMaster])]),
    Self(
      15, LocalizedText(ja: "得意先の登録", en: "creating customers"),
      LocalizedText(ja: "売上計上・請求", en: "posting sales or billing"),
      .error,
      [.lists],
      [([.customerMaster], [.billing])]),
    Self(
      16, LocalizedText(ja: "与信限度の設定", en: "setting credit limits"),
      LocalizedText(ja: "受注・売上計上", en: "taking orders or posting sales"),
      .warning,
      [.lists],
      [([.creditLimits], [.orderEntry, .billing])]),
    Self(
      17, LocalizedText(ja: "請求・売掛金の管理", en: "billing or receivables"),
      LocalizedText(ja: "入金消込・回収", en: "clearing receipts or collecting"),
      .warning,
      [.lists],
      [([.billing, .receivables], [.collecting])]),
    Self(
      18, LocalizedText(ja: "回収・入金", en: "collecting or receipts"),
      LocalizedText(ja: "貸倒・値引の承認", en: "approving write-offs or discounts"),
      .error,
      [.lists],
      [([.collecting], [.writeOff])]),
    Self(
      19, LocalizedText(ja: "受注入力", en: "entering orders"),
      LocalizedText(ja: "出荷の指示", en: "releasing shipments"),
      .warning,
      [.office],
      [([.orderEntry], [.shipmentRelease])],
      verified: .no),
    Self(
      20, LocalizedText(ja: "仕訳の作成", en: "preparing journals"),
      LocalizedText(ja: "仕訳の承認", en: "approving journals"),
      .error,
      [.lists],
      [([.bookkeeping], [.journalApproval]), ([.taggedRecord], [.taggedApproving])]),
    Self(
      21, LocalizedText(ja: "仕訳の作成", en: "preparing journals"),
      LocalizedText(ja: "勘定・銀行残高の照合", en: "reconciling accounts or the bank"),
      .error,
      [.lists],
      [([.bookkeeping], [.accountReconciliation, .bankReconciliation])]),
    Self(
      22, LocalizedText(ja: "支払の実行", en: "executing payments"),
      LocalizedText(ja: "銀行残高の照合", en: "reconciling the bank"),
      .error,
      [.lists],
      [([.payment, .expensePayment, .payrollPayment], [.bankReconciliation])]),
    Self(
      23, LocalizedText(ja: "通帳・現金出納帳の保管", en: "keeping the passbook or cash book"),
      LocalizedText(ja: "届出印の保管", en: "keeping the registered seal"),
      .error,
      [.office],
      [([.passbook, .cashBook], [.seal])],
      verified: .no),
    Self(
      24, LocalizedText(ja: "ネットバンキングの申請", en: "requesting in internet banking"),
      LocalizedText(ja: "ネットバンキングの承認", en: "approving in internet banking"),
      .error,
      [.lists],
      [([.bankingRequest], [.bankingApproval])]),
    Self(
      25, LocalizedText(ja: "投資の承認", en: "approving investments"),
      LocalizedText(ja: "資金の移動", en: "moving the funds"),
      .error,
      [.lists],
      [([.investmentApproval], [.fundTransfer])]),
    Self(
      26, LocalizedText(ja: "会計期間の締め", en: "closing a period"),
      LocalizedText(ja: "締めの解除", en: "reopening it"),
      .error,
      [.lists],
      [([.periodClosing], [.periodReopening])]),
    Self(
      27, LocalizedText(ja: "在庫の保管", en: "keeping stock"),
      LocalizedText(ja: "在庫の記録", en: "recording stock"),
      .error,
      [.lists],
      [([.stockKeeping], [.stockRecording])]),
    Self(
      28, LocalizedText(ja: "在庫の入出庫", en: "moving stock"),
      LocalizedText(ja: "棚卸", en: "counting stock"),
      .warning,
      [.lists],
      [([.stockMoving], [.stockCounting])]),
    Self(
      29, LocalizedText(ja: "出荷", en: "shipping"),
      LocalizedText(ja: "入荷・荷受", en: "receiving goods"),
      .note,
      [.lists],
      [([.shipping], [.goodsReceiving])]),
    Self(
      30, LocalizedText(ja: "資産の購入承認", en: "approving asset purchases"),
      LocalizedText(ja: "資産の保管・処分", en: "keeping or disposing of assets"),
      .warning,
      [.lists],
      [([.assetApproval], [.assetCustody])]),
    Self(
      31, LocalizedText(ja: "人事マスタ(採用・給与改定)", en: "the personnel master"),
      LocalizedText(ja: "給与計算", en: "calculating payroll"),
      .error,
      [.lists],
      [([.personnelMaster], [.payrollCalculation])]),
    Self(
      32, LocalizedText(ja: "給与計算", en: "calculating payroll"),
      LocalizedText(ja: "給与の支払", en: "paying payroll"),
      .error,
      [.office],
      [([.payrollCalculation], [.payrollPayment])]),
    Self(
      33, LocalizedText(ja: "自分の勤怠・経費の申請", en: "claiming one's own attendance or expenses"),
      LocalizedText(ja: "その承認・支払", en: "approving or paying the claim"),
      .error,
      [.office],
      [([.expenseClaim], [.expenseApproval, .expensePayment]), ([.attendanceClaim], [.attendanceApproval])]),
    Self(
      34, LocalizedText(ja: "アクセス権の申請", en: "requesting access rights"),
      LocalizedText(ja: "その承認・付与", en: "approving or granting them"),
      .error,
      [.security, .lists],
      [([.accessRequest], [.accessApproval, .accessGranting]), ([.accessApproval], [.accessGranting])]),
    Self(
      35, LocalizedText(ja: "開発", en: "development"),
      LocalizedText(
        ja: "リリース承認・本番運用・データベース管理", en: "release approval, production operation or database administration"),
      .error,
      [.security],
      [([.development], [.production])],
      verified: .inPart),
    Self(
      36, LocalizedText(ja: "システム管理(ログの保管)", en: "system administration"),
      LocalizedText(ja: "業務データの入力・ログの監査", en: "business entry or log audit"),
      .warning,
      [.lists],
      [([.systemAdministration], [.logAudit, .bookkeeping, .invoiceEntry, .orderEntry, .taggedAudit])]),
    Self(
      37, LocalizedText(ja: "業務の実施", en: "doing the work"),
      LocalizedText(ja: "その業務の内部監査", en: "the internal audit of that work"),
      .error,
      [.quality],
      [([.taggedOperation], [.taggedAudit])],
      verified: .no,
      condition: .auditOfWork),
    Self(
      38, LocalizedText(ja: "個人情報の取扱い", en: "handling personal data"),
      LocalizedText(ja: "取扱いの点検・責任者", en: "checking the handling or being responsible for it"),
      .warning,
      [.privacy],
      [([.personalDataHandling], [.personalDataCheck])]),
    Self(
      39, LocalizedText(ja: "広告の出稿・媒体の選定", en: "placing advertising or choosing media"),
      LocalizedText(ja: "効果の報告(ただ一人の報告者)", en: "reporting its effect alone"),
      .note,
      [.seed],
      [([.advertising], [.effectReport])],
      condition: .soleReporter),
  ]
}
