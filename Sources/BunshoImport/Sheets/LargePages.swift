// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks the kernel for large pages behind memory that is about to be filled.
///
/// A text of 60 MB is 15,000 pages of 4 KiB, and to be given them one by one takes longer than to find all its
/// cells. It is a hint: without it, or where it is not heeded, everything works alike.
enum LargePages {
  /// Less than this is not worth asking.
  private static let leastSize = 4 << 20
  private static let pageSize = 2 << 20

  /// Asks for the pages that lie wholly inside the memory, which holds nothing yet.
  static func prepare(_ memory: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      guard memory.count >= leastSize, let base = memory.baseAddress else { return }
      let start = (Int(bitPattern: base) + pageSize - 1) / pageSize * pageSize
      let end = (Int(bitPattern: base) + memory.count) / pageSize * pageSize
      guard end > start else { return }
      madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    #endif
  }
}
