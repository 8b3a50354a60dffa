// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// A picture that floats over cells.
  public struct Picture: Sendable, Equatable {
    /// The file.
    public var file: Logo
    /// The cell in whose top left corner it begins.
    public var anchor: CellAddress
    /// How high it is drawn, in pixels of 1/96 inch; the width follows.
    public var height: Double
    /// What it shows, for those who cannot see it.
    public var description: String

    /// Makes a picture.
    public init(_ file: Logo, anchor: CellAddress, height: Double, description: String) {
      self.file = file
      self.anchor = anchor
      self.height = height
      self.description = description
    }
  }
}
