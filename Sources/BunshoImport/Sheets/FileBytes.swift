// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads files from the disk; the only file of the module that opens one itself.
enum FileBytes {
  /// The largest file read, in bytes.
  static let sizeLimit = 1 << 30

  /// A regular file of this size or more is read in stretches, several at a time.
  private static let stretch = 4 << 20

  /// Reads a file, or as much of its beginning as is asked for.
  static func read(path: String, atMost limit: Int? = nil) throws(ImportError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missingFile(path) : .unreadableFile(path, reason: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadableFile(path, reason: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadableFile(path, reason: EISDIR) }
    let size = Int(status.st_size)
    guard limit != nil || size <= sizeLimit else { throw .fileTooLarge(path) }

    // Pipes say they are empty, so the size is only the first guess.
    var bytes: [UInt8] = []
    var room = max(min(size, limit ?? size), 4096)
    while true {
      let start = bytes.count
      var failure: Int32 = 0
      var count = 0
      if start == 0 {
        bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
          LargePages.prepare(UnsafeMutableRawBufferPointer(buffer))
          count =
            size >= stretch
            ? fillInParallel(buffer, from: descriptor, failure: &failure)
            : fill(buffer, from: descriptor, failure: &failure)
          filled = count
        }
      } else {
        let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
          count = fill(buffer, from: descriptor, failure: &failure)
          filled = count
        }
        bytes += more
      }
      guard failure == 0 else { throw .unreadableFile(path, reason: failure) }
      if count < room { return bytes }
      if let limit, bytes.count >= limit { return bytes }
      guard bytes.count <= sizeLimit else { throw .fileTooLarge(path) }
      room = start == 0 ? 4096 : 1 << 20
    }
  }

  /// Fills the buffer with the beginning of a regular file and leaves the descriptor behind what was read. Most of the
  /// time goes into giving the process its memory, which several processors do in less.
  private static func fillInParallel(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32, failure: inout Int32
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    // An address as a number: each stretch writes to memory of its own.
    let (address, total) = (UInt(bitPattern: base), buffer.count)
    let parts = (total + stretch - 1) / stretch
    let results = Mutex([(count: Int, failure: Int32)](repeating: (0, 0), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let start = part * stretch
      guard let place = UnsafeMutableRawPointer(bitPattern: address + UInt(start)) else { return }
      let memory = UnsafeMutableRawBufferPointer(start: place, count: min(stretch, total - start))
      var failure: Int32 = 0
      let count = fill(memory, failure: &failure) { place, length, done in
        pread(descriptor, place, length, off_t(start + done))
      }
      results.withLock { $0[part] = (count, failure) }
    }
    var count = 0
    for result in results.withLock({ $0 }) {
      count += result.count
      failure = result.failure
      // Where a file has become shorter meanwhile, what lies behind the gap does not count.
      if failure != 0 || result.count < stretch { break }
    }
    if failure == 0, lseek(descriptor, off_t(count), SEEK_SET) < 0 { failure = errno }
    return count
  }

  /// Fills the buffer as far as the file reaches.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32, failure: inout Int32
  ) -> Int {
    fill(UnsafeMutableRawBufferPointer(buffer), failure: &failure) { place, length, _ in
      read(descriptor, place, length)
    }
  }

  /// Fills memory piece by piece until nothing more is delivered.
  ///
  /// - Parameter deliver: writes to a place as much as it has, at most so many bytes, so many being there already; less
  ///   than 0 where it fails.
  private static func fill(
    _ memory: UnsafeMutableRawBufferPointer, failure: inout Int32,
    _ deliver: (UnsafeMutableRawPointer, Int, Int) -> Int
  ) -> Int {
    var count = 0
    while count < memory.count, let base = memory.baseAddress {
      let delivered = deliver(base + count, memory.count - count, count)
      if delivered == 0 { break }
      if delivered < 0 {
        if errno == EINTR { continue }
        failure = errno
        break
      }
      count += delivered
    }
    return count
  }

  #if canImport(Glibc)
    private static let read: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = Glibc.read
  #else
    private static let read: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = Darwin.read
  #endif
}

extension ImportError {
  fileprivate static func missingFile(_ path: String) -> Self {
    .init(
      .missingFile, path: path,
      problem: LocalizedText(ja: "ファイルがありません", en: "there is no such file"),
      remedy: LocalizedText(
        ja: "ファイル名と、いまいるフォルダを確かめてください", en: "Check the name and the current folder"))
  }

  fileprivate static func unreadableFile(_ path: String, reason: Int32) -> Self {
    if reason == EISDIR {
      return .init(
        .unreadableFile, path: path,
        problem: LocalizedText(ja: "ファイルではなくフォルダです", en: "this is a folder, not a file"),
        remedy: LocalizedText(ja: "中のファイルを指定してください", en: "Name a file inside it"))
    }
    let words = String(cString: strerror(reason))
    return .init(
      .unreadableFile, path: path,
      problem: LocalizedText(ja: "ファイルを読めません (\(words))", en: "the file cannot be read (\(words))"),
      remedy: LocalizedText(
        ja: "読み取りの権限を確かめ、ほかの場所へ写してから試してください",
        en: "Check the permissions, or copy the file elsewhere and try again"))
  }

  static func emptyFile(_ path: String) -> Self {
    .init(
      .emptyFile, path: path,
      problem: LocalizedText(ja: "ファイルに何も入っていません", en: "the file is empty"),
      remedy: LocalizedText(ja: "保存し直してください", en: "Save it again"))
  }

  static func fileTooLarge(_ path: String) -> Self {
    .init(
      .tooLarge, path: path,
      problem: LocalizedText(
        ja: "ファイルが大きすぎます (上限は1 GiB)", en: "the file is too large (the limit is 1 GiB)"),
      remedy: LocalizedText(ja: "部署などで分けてください", en: "Split it, for example by department"))
  }
}
