// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import CLibZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A zip archive whose parts are read in chunks; the only file that calls libzip.
///
/// Input may be hostile: the directory is checked before anything is unpacked, and unpacking stops as soon as
/// an entry delivers more than it declared, which libzip itself does not notice. Names of entries are keys,
/// never paths.
final class SpreadsheetArchive {
  /// The file as the user named it.
  let path: String
  private let limits: ArchiveLimits
  private var archive: OpaquePointer?
  private var entries: [String: Entry] = [:]

  /// An entry of this size is worth a thread that unpacks it.
  private static let largeSize: UInt64 = 1 << 20

  private struct Entry {
    let index: UInt64
    let size: UInt64
    let isEncrypted: Bool
  }

  /// Opens an archive on the disk.
  init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ImportError) {
    self.path = path
    self.limits = limits
    var code: Int32 = 0
    archive = zip_open(path, ZIP_RDONLY, &code)
    guard archive != nil else { throw Self.openingFailed(path, code) }
    try readDirectory()
  }

  /// Opens an archive in memory.
  init(bytes: [UInt8], path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ImportError) {
    self.path = path
    self.limits = limits
    // libzip keeps the pointer and frees it at the end, so it gets a copy of its own.
    guard let copy = malloc(max(bytes.count, 1)) else { throw Self.openingFailed(path, Int32(ZIP_ER_MEMORY)) }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    var error = zip_error()
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw Self.openingFailed(path, zip_error_code_zip(&error))
    }
    archive = zip_open_from_source(source, ZIP_RDONLY, &error)
    guard archive != nil else {
      zip_source_free(source)
      throw Self.openingFailed(path, zip_error_code_zip(&error))
    }
    try readDirectory()
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  /// Whether the archive has an entry of exactly this name.
  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks an entry and hands it over in chunks; `false` when there is no such entry.
  ///
  /// The check sum is verified once the last chunk is out, so a damaged entry is an error in any case.
  @discardableResult
  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(ImportError) -> Void
  ) throws(ImportError) -> Bool {
    guard let entry = entries[name] else { return false }
    guard !entry.isEncrypted else { throw .encryptedEntry(path, name) }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw .damagedArchive(path, part: name, words: zip_strerror(archive).map { String(cString: $0) })
    }
    defer { zip_fclose(file) }
    let allowed = min(entry.size, limits.partSize)
    var delivered: UInt64 = 0
    func deliver(_ chunk: UnsafeBufferPointer<UInt8>) throws(ImportError) {
      delivered += UInt64(chunk.count)
      guard delivered <= allowed else { throw .archiveOverLimit(path, part: name, .lyingSize) }
      try body(chunk)
    }
    // Nobody else reads the archive meanwhile.
    nonisolated(unsafe) let source = file
    let last =
      entry.size >= Self.largeSize
      ? try ReadAhead.chunks({ Int(zip_fread(source, $0.baseAddress, UInt64($0.count))) }, deliver)
      : try Self.chunks(of: file, deliver)
    guard last >= 0 else {
      throw .damagedArchive(path, part: name, words: zip_file_strerror(file).map { String(cString: $0) })
    }
    guard delivered == entry.size else { throw .damagedArchive(path, part: name, words: nil) }
    return true
  }

  private static func chunks(
    of file: OpaquePointer, _ body: (UnsafeBufferPointer<UInt8>) throws(ImportError) -> Void
  ) throws(ImportError) -> Int {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while true {
      let count = Int(zip_fread(file, chunk.baseAddress, UInt64(chunk.count)))
      guard count > 0 else { return count }
      try body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(chunk)[..<count]))
    }
  }

  private func readDirectory() throws(ImportError) {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= limits.entryCount else {
      throw .archiveOverLimit(path, part: nil, .entryCount(limits.entryCount))
    }
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      var status = zip_stat()
      let needed = UInt64(ZIP_STAT_NAME) | UInt64(ZIP_STAT_SIZE) | UInt64(ZIP_STAT_COMP_SIZE)
      guard zip_stat_index(archive, index, 0, &status) == 0, status.valid & needed == needed,
        let name = status.name.map({ String(cString: $0) })
      else { throw .damagedArchive(path, part: nil, words: nil) }
      guard status.size <= limits.partSize else { throw .archiveOverLimit(path, part: name, .size) }
      // Each is at most the part limit and their number is limited, so the sum cannot overflow.
      total += status.size
      guard total <= limits.totalSize else { throw .archiveOverLimit(path, part: nil, .size) }
      let isSuspicious = status.size > limits.ratioFreeSize && status.size / limits.ratio > status.comp_size
      guard !isSuspicious else { throw .archiveOverLimit(path, part: name, .ratio) }
      let entry = Entry(
        index: index, size: status.size,
        isEncrypted: status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != 0)
      guard entries.updateValue(entry, forKey: name) == nil else { throw .duplicateEntry(path, part: name) }
    }
  }

  private static func openingFailed(_ path: String, _ code: Int32) -> ImportError {
    var error = zip_error()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return .damagedArchive(path, part: nil, words: zip_error_strerror(&error).map { String(cString: $0) })
  }
}

/// Which limit an archive broke.
private enum ArchiveExcess {
  case entryCount(Int)
  case size
  case ratio
  case lyingSize
}

extension ImportError {
  private static var saveAgain: LocalizedText {
    LocalizedText(
      ja: "もう一度受け取るかコピーし直し、Excelで開いて .xlsx で保存し直してください",
      en: "Fetch or copy the file once more, or open it in Excel and save it again as .xlsx")
  }

  fileprivate static func damagedArchive(_ path: String, part: String?, words: String?) -> Self {
    let detail = words.map { " (\($0))" } ?? ""
    return .init(
      .damagedArchive, path: path, part: part,
      problem: LocalizedText(
        ja: "ブックの中身が壊れているか、途中で切れています\(detail)",
        en: "the archive inside the workbook is damaged or cut off\(detail)"),
      remedy: saveAgain)
  }

  fileprivate static func duplicateEntry(_ path: String, part: String) -> Self {
    .init(
      .damagedArchive, path: path, part: part,
      problem: LocalizedText(
        ja: "同じ名前の部品が2つあります", en: "the archive holds two entries of this name"),
      remedy: saveAgain)
  }

  fileprivate static func encryptedEntry(_ path: String, _ part: String) -> Self {
    .init(
      .encryptedWorkbook, path: path, part: part,
      problem: LocalizedText(
        ja: "アーカイブがパスワードで保護されています", en: "the archive is protected by a password"),
      remedy: LocalizedText(
        ja: "パスワードを外して .xlsx で保存し直してください",
        en: "Remove the password and save it again as .xlsx"))
  }

  fileprivate static func archiveOverLimit(_ path: String, part: String?, _ excess: ArchiveExcess) -> Self {
    let problem: LocalizedText =
      switch excess {
      case .entryCount(let limit):
        LocalizedText(
          ja: "ブックの部品が多すぎます (上限は\(limit)個)",
          en: "the archive holds too many entries (the limit is \(limit))")
      case .size:
        LocalizedText(ja: "展開すると大きすぎます", en: "the archive unpacks to more than is allowed")
      case .ratio:
        LocalizedText(
          ja: "圧縮率が異常です (zip爆弾の疑い)",
          en: "the compression ratio is implausible (perhaps a zip bomb)")
      case .lyingSize:
        LocalizedText(
          ja: "申告された大きさより多くのデータが入っています (zip爆弾の疑い)",
          en: "the entry unpacks to more than it declares (perhaps a zip bomb)")
      }
    return .init(
      .archiveOverLimit, path: path, part: part, problem: problem,
      remedy: LocalizedText(
        ja: "出所を確かめ、必要な表だけを新しいブックに写してください",
        en: "Check where it comes from, and copy only the needed table into a new workbook"))
  }
}
