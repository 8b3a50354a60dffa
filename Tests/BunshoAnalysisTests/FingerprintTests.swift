// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

@Suite("Fingerprints")
struct FingerprintTests {
  private let head = "id | task | category | department | main | decide"

  @Test("stay when rows move and other findings come and go")
  func stable() {
    let one = judge(head + "\n | 点検 | 設備 | 総務課 | | 中村")
    let moved = judge(head + "\n | 清掃 | 設備 | 総務課 | |\n | 点検 | 設備 | 総務課 | | 中村")
    #expect(one.of("GAP101").map(\.fingerprint) == moved.of("GAP101").map(\.fingerprint))
    #expect(one.of("GAP101").count == 1)
  }

  @Test("follow the id, whatever the title becomes only if the title is part of the subject")
  func byID() {
    let one = judge(head + "\nT1 | 点検 | 設備 | 総務課 | | 中村")
    let otherUnit = judge(head + "\nT1 | 点検 | 設備 | 営業課 | | 中村")
    #expect(one.map(\.fingerprint) == otherUnit.map(\.fingerprint))
  }

  @Test("differ between subjects and between rules")
  func distinct() {
    let findings = judge(
      head + """

         | 点検 | 設備 | 総務課 | | 中村
         | 清掃 | 設備 | 総務課 | | 中村
         | 点検 | 車両 | 総務課 | | 中村
         | 点検 | 設備 | 営業課 | | 中村
         | 修理 | 設備 | 総務課 | 村上 |
        """)
    let fingerprints = findings.map(\.fingerprint)
    #expect(Set(fingerprints).count == fingerprints.count)
    #expect(fingerprints.allSatisfy { $0.count == 16 })
  }

  @Test("of equal subjects are told apart by their order")
  func numbered() {
    let findings = judge(head + "\n | 点検 | 設備 | 総務課 | |\n | 点検 | 設備 | 総務課 | |").of("GAP103")
    #expect(findings.count == 2)
    #expect(findings[1].fingerprint == findings[0].fingerprint + "-2")
  }

  @Test("of unknown names differ by name, not by cell")
  func names() {
    let one = judge("task | main\n点検 | {unknown-person}甲\n[people]\nname\n乙").of("REF101")
    let other = judge("task | main\n清掃 | 乙\n点検 | {unknown-person}甲\n[people]\nname\n乙").of("REF101")
    #expect(one.map(\.fingerprint) == other.map(\.fingerprint))
    #expect(one.count == 1)
  }
}
