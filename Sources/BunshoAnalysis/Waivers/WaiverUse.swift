// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which findings the waivers hide, and which waivers hide any.
struct WaiverUse {
  /// The findings that are hidden, with the first waiver that hides each.
  private(set) var waived: [Report.Waived] = []
  /// The findings that remain.
  private(set) var remaining: [Finding] = []
  /// The positions of the waivers that speak of a finding, those that are over as well.
  private(set) var used: Set<Int> = []

  init(of waivers: [Waiver], on findings: [Finding], asOf: CalendarDate) {
    // Most rules have no waiver: their findings are not compared with any.
    var byRule: [String: [Int]] = [:]
    for (index, waiver) in waivers.enumerated() {
      byRule[waiver.rule.lowercased(), default: []].append(index)
    }
    for finding in findings {
      let candidates = (byRule[finding.code.lowercased()] ?? []) + (byRule[finding.rule] ?? [])
      let fitting = candidates.sorted().filter { waivers[$0].covers(finding) }
      used.formUnion(fitting)
      if let hiding = fitting.first(where: { !waivers[$0].isOver(on: asOf) }) {
        waived.append(Report.Waived(finding: finding, waiver: waivers[hiding]))
      } else {
        remaining.append(finding)
      }
    }
  }
}
