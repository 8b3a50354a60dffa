// SPDX-License-Identifier: Apache-2.0

/// A reader under test: what it is called, and what it does with any bytes.
///
/// A run may refuse its bytes in any way the reader has; it must not trap, hang or grow.
struct FuzzTarget: Sendable {
  /// The name on the command line, and of the folder of its seeds.
  let name: String
  /// The name of the file the bytes stand for; files of its kind in the tests and examples are seeds too.
  let path: String
  /// The most bytes worth trying.
  let sizeLimit: Int
  /// Reads the bytes as a user's file would be read.
  let run: @Sendable ([UInt8]) -> Void

  init(
    _ name: String, as path: String, sizeLimit: Int = 4096, _ run: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.path = path
    self.sizeLimit = sizeLimit
    self.run = run
  }

  /// Reads bytes into sheets under a file name, and looks at every cell.
  static func sheets(
    _ name: String, as path: String, encoding: String? = nil, sizeLimit: Int = 4096
  ) -> Self {
    Self(name, as: path, sizeLimit: sizeLimit) { Reading.visit(path: path, bytes: $0, encoding: encoding) }
  }

  /// Reads an archive whose parts the bytes are, one behind another with a NUL between them.
  ///
  /// Bytes changed inside a real archive hardly get past its check sums; so the archive is made around them.
  static func archive(_ name: String, as path: String, _ shell: ArchiveShell) -> Self {
    Self(name, as: "") { Reading.visit(path: path, bytes: shell.archive(around: $0), encoding: nil) }
  }

  /// Reads bytes as one file of a project and interprets it.
  static func interpretation(_ name: String, as path: String) -> Self {
    Self(name, as: path) { Reading.interpret(path: path, bytes: $0) }
  }
}
