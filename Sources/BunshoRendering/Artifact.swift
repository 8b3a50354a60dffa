// SPDX-License-Identifier: Apache-2.0

/// One file a renderer made, not yet written anywhere.
///
/// A renderer never touches the file system with its results; the command decides where artifacts go.
public struct Artifact: Sendable, Equatable {
  /// The path of the file, relative to the output folder, components separated by `/`.
  public let name: String
  /// The content of the file, exactly as it will be written.
  public let bytes: [UInt8]

  /// Makes an artifact from a relative path and its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a text artifact, encoded as UTF-8 without a byte-order mark.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
