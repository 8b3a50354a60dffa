// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// `read FILE`: reads into sheets, and says how long it took and what was there.
enum Reading {
  static func printAnswer(for path: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let cpuStart = cpuTime()
    let file = try SheetFileReader.read(path: path)
    let elapsed = clock.now - start
    let cpuElapsed = cpuTime() - cpuStart
    var answer = ReadingSuite.Answer(
      seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18,
      cpuSeconds: cpuElapsed, cells: 0, bytes: 0)
    for sheet in file.sheets {
      for row in 0..<sheet.rowCount {
        for column in 1...max(sheet.columnCount, 1) {
          sheet.withBytes(inRow: row, column: column) {
            answer.bytes += $0.count
            answer.cells += $0.isEmpty ? 0 : 1
          }
        }
      }
    }
    print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
  }

  /// Processor time of this process so far, in seconds.
  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
