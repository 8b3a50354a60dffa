// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A duty of which a pair in one hand is a risk.
enum Duty: Int, CaseIterable, Sendable {
  case drafting, approving, bookkeeping, cash, committing, payment, paymentCheck, ordering, receiving
  case contractSupervision, contractInspection, supplierMaster, invoiceEntry, invoiceApproval, paymentApproval
  case orderApproval, purchaseRequest, supplierSelection, contractApproval, customerMaster, billing,
    creditLimits
  case orderEntry, receivables, collecting, writeOff, shipmentRelease, journalApproval, accountReconciliation
  case bankReconciliation, passbook, seal, cashBook, bankingRequest, bankingApproval, investmentApproval
  case fundTransfer, periodClosing, periodReopening, stockKeeping, stockRecording, stockMoving, stockCounting
  case shipping, goodsReceiving, assetApproval, assetCustody, personnelMaster, payrollCalculation,
    payrollPayment
  case expenseClaim, expenseApproval, expensePayment, attendanceClaim, attendanceApproval, accessRequest
  case accessApproval, accessGranting, development, production, systemAdministration, logAudit, internalAudit
  case personalDataHandling, personalDataCheck, advertising, effectReport
  case taggedDrafting, taggedApproving, taggedCustody, taggedRecord, taggedOperation, taggedAudit

  /// How words tell the duty: all groups of one reading, the last of them in the title itself or a tag, the others
  /// in title, category or tags, or all of them in the title where the last says little (管理, 変更); none of the groups that make it something else in the title.
  struct Reading: Sendable {
    let all: WordAutomaton.Concepts
    let last: WordAutomaton.Concepts
    let none: WordAutomaton.Concepts

    init(_ groups: DutyWord..., not excluded: [DutyWord] = []) {
      all = groups.reduce(0) { $0 | $1.concepts }
      last = groups.last?.concepts ?? 0
      none = excluded.reduce(DutyWord.complement.concepts) { $0 | $1.concepts }
    }

    /// All groups must stand in the title.
    init(inTitle groups: DutyWord..., not excluded: [DutyWord] = []) {
      all = groups.reduce(0) { $0 | $1.concepts }
      last = all
      none = excluded.reduce(DutyWord.complement.concepts) { $0 | $1.concepts }
    }
  }

  /// Whether who decides the task, rather than who does it, has the duty as well.
  var isApproval: Bool {
    switch self {
    case .approving, .invoiceApproval, .paymentApproval, .orderApproval, .contractApproval, .shipmentRelease,
      .journalApproval, .bankingApproval, .investmentApproval, .assetApproval, .expenseApproval,
      .attendanceApproval, .accessApproval, .taggedApproving, .committing:
      true
    default: false
    }
  }

  /// The ways in which words tell the duty.
  var readings: [Reading] {
    switch self {
    case .drafting: [Reading(.request, not: [.approve, .check])]
    case .approving: [Reading(.approve)]
    case .bookkeeping:
      [
        Reading(.journal, not: [.approve, .check, .reconcile]),
        Reading(.bookkeeping, not: [.approve, .check, .reconcile, .stock]), Reading(.tagRecord),
      ]
    case .cash:
      [
        Reading(.cash, not: [.approve, .check, .reconcile, .cashBook, .journal, .bookkeeping]),
        Reading(.tagCustody),
      ]
    case .committing:
      [Reading(.contract, .decideAction), Reading(.order, .decideAction), Reading(.purchase, .decideAction)]
    case .payment:
      [
        Reading(
          .pay,
          not: [
            .approve, .check, .reconcile, .request, .notice, .payCertificate, .payroll, .master, .journal,
          ]),
        Reading(.tagCustody),
      ]
    case .paymentCheck: [Reading(.pay, .check, not: [.notice, .payCertificate, .payroll])]
    case .ordering:
      [
        Reading(
          .order, not: [.approve, .request, .check, .reconcile, .decideAction, .supplier, .select, .notice])
      ]
    case .receiving: [Reading(.receive, not: [.approve, .reconcile])]
    case .contractSupervision: [Reading(.contract, .supervise), Reading(.works, .supervise)]
    case .contractInspection: [Reading(.contract, .inspect), Reading(.works, .inspect)]
    case .supplierMaster:
      [
        Reading(inTitle: .supplier, .master, not: [.approve, .check]),
        Reading(inTitle: .supplier, .register, not: [.approve, .check]),
        Reading(.tagMasterData),
      ]
    case .invoiceEntry: [Reading(.invoice, .enter, not: [.approve, .check])]
    case .invoiceApproval: [Reading(.invoice, .approve)]
    case .paymentApproval: [Reading(.pay, .approve)]
    case .orderApproval: [Reading(.order, .approve), Reading(.purchase, .approve, not: [.asset])]
    case .purchaseRequest:
      [Reading(.purchase, .request, not: [.approve]), Reading(.order, .request, not: [.approve])]
    case .supplierSelection: [Reading(.supplier, .select, not: [.approve])]
    case .contractApproval: [Reading(.contract, .approve)]
    case .customerMaster:
      [
        Reading(inTitle: .customer, .master, not: [.approve, .check]),
        Reading(inTitle: .customer, .register, not: [.approve, .check]),
      ]
    case .billing:
      [
        Reading(.invoicing, not: [.approve, .check]), Reading(.invoice, .issue, not: [.approve, .check]),
        Reading(.sales, .enter, not: [.approve, .check]),
      ]
    case .creditLimits: [Reading(.credit, .creditLimit)]
    case .orderEntry: [Reading(.salesOrder, not: [.approve, .notice, .report])]
    case .receivables: [Reading(.receivable, not: [.approve, .reconcile])]
    case .collecting: [Reading(.clear), Reading(.debt, .collect), Reading(.collect, .debt)]
    case .writeOff: [Reading(.writeOff), Reading(.discount, .approve)]
    case .shipmentRelease:
      [Reading(.shipmentOrder), Reading(.shipment, .approve), Reading(.shipment, .release)]
    case .journalApproval: [Reading(.journal, .approve)]
    case .accountReconciliation:
      [
        Reading(.journal, .reconcile), Reading(.cash, .reconcile), Reading(.reconcileBank),
        Reading(.account, .reconcile), Reading(.tagReconcile),
      ]
    case .bankReconciliation: [Reading(.reconcileBank), Reading(.bank, .reconcile), Reading(.tagReconcile)]
    case .passbook: [Reading(.passbook, not: [.reconcile])]
    case .seal: [Reading(.seal)]
    case .cashBook: [Reading(.cashBook, not: [.reconcile, .check])]
    case .bankingRequest:
      [Reading(.banking, .request, not: [.approve]), Reading(.banking, .enter, not: [.approve])]
    case .bankingApproval: [Reading(.banking, .approve)]
    case .investmentApproval: [Reading(.investment, .approve)]
    case .fundTransfer: [Reading(.transfer, not: [.approve, .check])]
    case .periodClosing: [Reading(.close, not: [.reopen])]
    case .periodReopening: [Reading(.period, .reopen)]
    case .stockKeeping: [Reading(.warehouse, not: [.record])]
    case .stockRecording: [Reading(inTitle: .stock, .record)]
    case .stockMoving: [Reading(.stockMove, not: [.record, .check])]
    case .stockCounting: [Reading(.stocktaking), Reading(.goods, .counting)]
    case .shipping: [Reading(.shipment, not: [.approve, .notice, .check, .release, .shipmentOrder])]
    case .goodsReceiving: [Reading(.goodsIn)]
    case .assetApproval: [Reading(.asset, .purchase, .approve)]
    case .assetCustody:
      [Reading(inTitle: .asset, .keep, not: [.approve]), Reading(inTitle: .asset, .dispose, not: [.approve])]
    case .personnelMaster: [Reading(.employee, .master), Reading(.payChange), Reading(.payroll, .master)]
    case .payrollCalculation:
      [Reading(.payrollWhole), Reading(.payroll, .calculate, not: [.payrollPaymentWhole])]
    case .payrollPayment:
      [Reading(.payrollPaymentWhole), Reading(.payroll, .pay, not: [.payCertificate, .approve])]
    case .expenseClaim: [Reading(.expense, .request, not: [.approve, .check])]
    case .expenseApproval: [Reading(.expense, .approve)]
    case .expensePayment: [Reading(.expense, .pay, not: [.approve, .request])]
    case .attendanceClaim: [Reading(.attendance, .request, not: [.approve, .check])]
    case .attendanceApproval: [Reading(.attendance, .approve)]
    case .accessRequest: [Reading(.access, .request, not: [.approve])]
    case .accessApproval: [Reading(.access, .approve)]
    case .accessGranting: [Reading(inTitle: .access, .grant, not: [.approve, .request, .check])]
    case .development: [Reading(.programming, not: [.planning])]
    case .production: [Reading(.release, .approve, not: [.press]), Reading(.production), Reading(.database)]
    case .systemAdministration:
      [Reading(.itAdmin), Reading(inTitle: .log, .keep, not: [.notGoods]), Reading(.tagItAdmin)]
    case .logAudit: [Reading(inTitle: .log, .check, not: [.notGoods])]
    case .internalAudit: [Reading(.internalAudit, not: [.planning])]
    case .personalDataHandling:
      [Reading(inTitle: .personalData, .handle, not: [.check, .responsible, .planning])]
    case .personalDataCheck:
      [
        Reading(inTitle: .personalData, .check, not: [.planning]),
        Reading(inTitle: .personalData, .responsible, not: [.planning]),
      ]
    case .advertising: [Reading(.advertising, not: [.effect, .report, .approve])]
    case .effectReport: [Reading(.media, .effect, .report)]
    case .taggedDrafting: [Reading(.tagRequest)]
    case .taggedApproving: [Reading(.tagAuthorise)]
    case .taggedCustody: [Reading(.tagCustody)]
    case .taggedRecord: [Reading(.tagRecord)]
    case .taggedAudit: [Reading(.tagAudit)]
    case .taggedOperation:
      [
        Reading(.tagRequest), Reading(.tagAuthorise), Reading(.tagCustody), Reading(.tagRecord),
        Reading(.tagReconcile), Reading(.tagMasterData),
      ]
    }
  }
}

/// A set of duties.
struct DutySet: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  init(_ duty: Duty) { rawValue = 1 << UInt128(duty.rawValue) }

  init(_ duties: [Duty]) { rawValue = duties.reduce(0) { $0 | DutySet($1).rawValue } }

  func contains(_ duty: Duty) -> Bool { rawValue & (1 << UInt128(duty.rawValue)) != 0 }

  /// How many duties there are.
  var count: Int { rawValue.nonzeroBitCount }

  /// The duties that whoever decides a task has.
  static let approvals = DutySet(Duty.allCases.filter(\.isApproval))

  /// The duties that words tell.
  ///
  /// - Parameters:
  ///   - title: what stands in the title.
  ///   - tags: what the tags say.
  ///   - categories: what stands in the categories.
  init(title: WordAutomaton.Concepts, tags: WordAutomaton.Concepts, categories: WordAutomaton.Concepts) {
    var found: UInt128 = 0
    let own = title | tags
    let around = own | categories
    for (duty, readings) in Self.readings {
      let fits = readings.contains { $0.last & ~own == 0 && $0.all & ~around == 0 && $0.none & title == 0 }
      if fits { found |= DutySet(duty).rawValue }
    }
    rawValue = found
  }

  private static let readings = Duty.allCases.map { ($0, $0.readings) }
}
