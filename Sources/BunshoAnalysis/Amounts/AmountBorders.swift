// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Where the bands of one decision overlap or leave a hole.
///
/// Bands that only name an upper end (課長 50万円以下, 部長 100万円以下) are limits: each begins where the next lower one
/// ends. Bands that only name a lower end are read the same way from above. Equal bands are one band. That nothing
/// is said below the lowest or above the highest band is no hole: such amounts may need no decision, or may not be
/// spent at all.
struct AmountBorders {
  /// One border between two bands that is wrong.
  struct Fault {
    /// The band below.
    let below: AmountBand
    /// The band above.
    let above: AmountBand
    /// The rows of the bands, as positions in the list given.
    let rows: (below: Int, above: Int)
    /// What the bands should be.
    let corrected: [AmountBand]
    /// Whether amounts lie in both bands, rather than in none.
    let isOverlap: Bool
  }

  /// The faulty borders, from the lowest up.
  let faults: [Fault]

  init(_ bands: [AmountBand]) {
    let rows = Self.distinct(Self.limits(bands)).sorted { Self.precedes($0.band, $1.band) }
    var faults: [Fault] = []
    guard var reach = rows.first else {
      self.faults = []
      return
    }
    for row in rows.dropFirst() {
      if reach.band.overlaps(row.band) {
        faults.append(
          Fault(
            below: reach.band, above: row.band, rows: (reach.row, row.row),
            corrected: Self.parted(reach.band, row.band), isOverlap: true))
      } else if !Self.touch(reach.band, row.band) {
        var lower = reach.band
        (lower.upper, lower.includesUpper) = (row.band.lower, !row.band.includesLower)
        faults.append(
          Fault(
            below: reach.band, above: row.band, rows: (reach.row, row.row), corrected: [lower, row.band],
            isOverlap: false))
      }
      if Self.reaches(row.band, beyond: reach.band) { reach = row }
    }
    self.faults = faults
  }

  private typealias Row = (band: AmountBand, row: Int)

  /// Gives the bands with one open end the other end from their neighbours of the same sort.
  private static func limits(_ bands: [AmountBand]) -> [Row] {
    var rows: [Row] = bands.enumerated().map { ($1, $0) }
    let uppers = rows.indices.filter { rows[$0].band.lower == nil && rows[$0].band.upper != nil }
      .sorted { reaches(bands[$1], beyond: bands[$0]) }
    for (lesser, greater) in zip(uppers, uppers.dropFirst()) where bands[lesser] != bands[greater] {
      rows[greater].band.lower = bands[lesser].upper
      rows[greater].band.includesLower = !bands[lesser].includesUpper
    }
    let lowers = rows.indices.filter { bands[$0].lower != nil && bands[$0].upper == nil }
      .sorted { precedes(bands[$0], bands[$1]) }
    for (lesser, greater) in zip(lowers, lowers.dropFirst()) where bands[lesser] != bands[greater] {
      rows[lesser].band.upper = bands[greater].lower
      rows[lesser].band.includesUpper = !bands[greater].includesLower
    }
    // 全額 beside limits is what is left above them.
    if let top = uppers.last.map({ bands[$0] }) {
      for index in rows.indices where bands[index].lower == nil && bands[index].upper == nil {
        rows[index].band.lower = top.upper
        rows[index].band.includesLower = !top.includesUpper
      }
    }
    return rows
  }

  private static func distinct(_ rows: [Row]) -> [Row] {
    var seen: Set<AmountBand> = []
    return rows.filter { seen.insert($0.band).inserted }
  }

  /// The order of lower ends, then of upper ends.
  private static func precedes(_ left: AmountBand, _ right: AmountBand) -> Bool {
    let (first, second) = (left.lower ?? -.infinity, right.lower ?? -.infinity)
    if first != second { return first < second }
    if left.includesLower != right.includesLower { return left.includesLower }
    return reaches(right, beyond: left)
  }

  /// Whether a band ends above the end of another.
  private static func reaches(_ band: AmountBand, beyond other: AmountBand) -> Bool {
    let (end, otherEnd) = (band.upper ?? .infinity, other.upper ?? .infinity)
    return end != otherEnd ? end > otherEnd : band.includesUpper && !other.includesUpper
  }

  /// Whether no amount lies between: money is counted in whole units, so 50万円以下 and 500,001円以上 touch.
  private static func touch(_ below: AmountBand, _ above: AmountBand) -> Bool {
    if below.meets(above) { return true }
    guard let upper = below.upper, let lower = above.lower else { return false }
    return below.includesUpper && above.includesLower && lower - upper == 1
  }

  /// Two overlapping bands parted: the one below ends where the one above begins, or, where the one above lies within,
  /// what is left of it on either side.
  private static func parted(_ below: AmountBand, _ above: AmountBand) -> [AmountBand] {
    if reaches(above, beyond: below), let upper = below.upper {
      var rest = above
      (rest.lower, rest.includesLower) = (upper, !below.includesUpper)
      return [below, rest]
    }
    var parts: [AmountBand] = []
    if let lower = above.lower, precedes(below, above), below.lower != lower {
      var first = below
      (first.upper, first.includesUpper) = (lower, !above.includesLower)
      parts.append(first)
    }
    parts.append(above)
    if let upper = above.upper, reaches(below, beyond: above) {
      var last = below
      (last.lower, last.includesLower) = (upper, !above.includesUpper)
      parts.append(last)
    }
    return parts
  }
}
