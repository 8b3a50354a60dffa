// SPDX-License-Identifier: Apache-2.0

import CLibZip

/// The parts of an `.xlsx` file, by name.
struct PackageParts {
  /// The parts, in the order of the archive.
  let parts: [(name: String, bytes: [UInt8])]

  /// Reads an archive; nil when it is none.
  init?(_ bytes: [UInt8]) {
    var parts: [(name: String, bytes: [UInt8])] = []
    let isArchive = bytes.withUnsafeBytes { buffer -> Bool in
      var error = zip_error_t()
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
      else { return false }
      guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY | ZIP_CHECKCONS), &error) else {
        zip_source_free(source)
        return false
      }
      defer { zip_discard(archive) }
      for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
          let file = zip_fopen_index(archive, index, 0)
        else { return false }
        defer { zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: Int(status.size))
        guard zip_fread(file, &content, status.size) == Int64(status.size) else { return false }
        parts.append((String(cString: name), content))
      }
      return true
    }
    if !isArchive { return nil }
    self.parts = parts
  }

  /// The text of a part; empty when there is none.
  subscript(name: String) -> String {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
