// SPDX-License-Identifier: Apache-2.0

import BunshoModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory of one's own for a moment: nobody else may look into it, and it is gone afterwards.
struct TemporaryDirectory: ~Copyable {
  /// Where it is.
  let path: String

  /// Makes a new directory below `$TMPDIR`, or `/tmp`.
  init() throws(RenderError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    try self.init(below: parent.isEmpty ? "/tmp" : parent)
  }

  /// Makes a new directory below another.
  init(below parent: String) throws(RenderError) {
    var template = Array((parent + "/bunsho-XXXXXX").utf8CString)
    // mkdtemp makes the directory with access for its owner alone.
    guard mkdtemp(&template) != nil else { throw Self.failure(at: parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // Whatever a library left is removed, too. Failures are of no interest any more.
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink(path + "/" + name) }
      }
      closedir(directory)
    }
    rmdir(path)
  }

  /// The content of a file in the directory.
  borrowing func contents(of name: String) throws(RenderError) -> [UInt8] {
    let file = path + "/" + name
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(at: file) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(at: file) }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got > 0 {
          count += got
        } else if got == 0 || errno != EINTR {
          failed = true
          return
        }
      }
    }
    if failed { throw Self.failure(at: file) }
    return bytes
  }

  private static func failure(at path: String) -> RenderError {
    let reason = String(cString: strerror(errno))
    return RenderError(
      .temporaryFile, subject: path,
      message: LocalizedText(
        ja: "一時ファイルを使えません: \(reason)", en: "the temporary file cannot be used: \(reason)"))
  }
}
