// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Synchronization

/// Hands a source over chunk by chunk while a thread of its own fills the next ones: to unpack and to parse takes the
/// longer of both times, not their sum.
enum ReadAhead {
  private static let chunkSize = 1 << 17
  /// As many chunks as are filled before the first of them has been read.
  private static let depth = 4

  /// What both threads share.
  private final class Exchange: Sendable {
    let counts = Mutex([Int](repeating: 0, count: depth))
    let isStopped = Mutex(false)
    /// Both count from 0: a semaphore must not end below the value it began with.
    let free = DispatchSemaphore(value: 0)
    let filled = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
  }

  /// Reads to the end of the source, or until the body throws; nobody fills anything any more when this returns.
  ///
  /// - Parameters:
  ///   - fill: fills as much of the memory as it can and tells how much: 0 at the end, less than 0 if it fails.
  ///   - body: reads a chunk, in order and on the caller's thread.
  /// - Returns: the number that ended it.
  static func chunks(
    _ fill: @escaping @Sendable (UnsafeMutableBufferPointer<UInt8>) -> Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(ImportError) -> Void
  ) throws(ImportError) -> Int {
    // The semaphores say which thread may touch which chunk.
    nonisolated(unsafe) let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunkSize * depth)
    defer { memory.deallocate() }
    let exchange = Exchange()
    for _ in 0..<depth { exchange.free.signal() }
    Thread.detachNewThread {
      var slot = 0
      while true {
        exchange.free.wait()
        if exchange.isStopped.withLock({ $0 }) { break }
        let count = fill(UnsafeMutableBufferPointer(rebasing: memory[chunk(slot)]))
        exchange.counts.withLock { $0[slot] = count }
        exchange.filled.signal()
        if count <= 0 { break }
        slot = (slot + 1) % depth
      }
      exchange.ended.signal()
    }
    defer {
      exchange.isStopped.withLock { $0 = true }
      exchange.free.signal()
      exchange.ended.wait()
    }
    var slot = 0
    while true {
      exchange.filled.wait()
      let count = exchange.counts.withLock { $0[slot] }
      guard count > 0 else { return count }
      try body(UnsafeBufferPointer(rebasing: memory[chunk(slot).prefix(count)]))
      exchange.free.signal()
      slot = (slot + 1) % depth
    }
  }

  private static func chunk(_ slot: Int) -> Range<Int> { slot * chunkSize..<(slot + 1) * chunkSize }
}
