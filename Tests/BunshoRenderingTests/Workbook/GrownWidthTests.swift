// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import BunshoRendering

struct GrownWidthTests {
  private static let cases: [(widths: [Double], wanted: [Double], room: Double, grown: [Double])] = [
    // All that is wanted fits.
    ([10, 20], [14, 20], 40, [14, 20]),
    // The room is shared in proportion to what is wanted.
    ([10, 10], [20, 30], 35, [15, 20]),
    // No room, nothing wanted, or less wanted than there is: nothing changes.
    ([10, 10], [20, 30], 20, [10, 10]), ([10, 10], [20, 30], 5, [10, 10]),
    ([10, 10], [10, 10], 99, [10, 10]),
    ([10, 10], [4, 5], 99, [10, 10]), ([], [], 99, []),
  ]

  @Test(arguments: cases) func `columns take what room there is`(
    widths: [Double], wanted: [Double], room: Double, grown: [Double]
  ) {
    #expect(Workbook.TextWidth.grown(widths, to: wanted, room: room) == grown)
  }

  @Test func `no column gets more than it wants, and together no more than there is`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let count = Int.random(in: 1...12, using: &random)
      let widths = (0..<count).map { _ in Double.random(in: 4...20, using: &random) }
      let wanted = (0..<count).map { _ in Double.random(in: 4...60, using: &random) }
      let room = Double.random(in: 0...300, using: &random)
      let grown = Workbook.TextWidth.grown(widths, to: wanted, room: room)
      for index in 0..<count {
        #expect(grown[index] >= widths[index] && grown[index] <= max(widths[index], wanted[index]))
      }
      #expect(grown.reduce(0, +) <= max(room, widths.reduce(0, +)) + 0.001)
    }
  }
}
