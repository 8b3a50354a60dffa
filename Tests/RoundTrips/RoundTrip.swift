// SPDX-License-Identifier: Apache-2.0
public import BunshoKit

/// Writes a model, reads it back, and tells whether anything changed.
public enum RoundTrip {
  /// The seed of the n-th matrix of a run.
  public static func seed(_ number: Int, of run: UInt64) -> UInt64 { run &* 1_000_003 &+ UInt64(number) }

  /// What is lost on the way of a seed's matrix through a format, with the smallest matrix found that still
  /// loses it; `nil` when nothing is.
  public static func loss(ofSeed seed: UInt64, through format: ModelFile.Format) -> String? {
    let model = RandomMatrix(seed: seed)
    guard let loss = loss(of: model, through: format) else { return nil }
    let small = model.shrunk { Self.loss(of: $0, through: format) != nil }
    let document = JSONWriter(layout: .compact).text(
      ModelJSON().value(of: small.matrix, observations: small.observations))
    return
      "seed \(seed), \(format.rawValue): \(loss)\n\(Self.loss(of: small, through: format) ?? "")\n\(document)"
  }

  /// What is lost on the way of a model through a format.
  public static func loss(of model: RandomMatrix, through format: ModelFile.Format) -> String? {
    do {
      let bytes = try ModelFile.bytes(
        of: model.matrix, observations: model.observations, as: format,
        language: model.matrix.workItems.count % 2 == 0 ? .ja : .en, version: "test")
      let back = try Importer().read([.init(path: "model.\(format.rawValue)", bytes: bytes)])
      if format == .csv {
        let again = ImportCSV().text(of: back.matrix)
        return difference(String(decoding: bytes, as: UTF8.self), again)
      }
      let difference = difference(
        text(model.matrix, model.observations), text(back.matrix, back.observations))
      if let difference { return difference }
      // Equal JSON says nothing about what JSON itself loses.
      return model.matrix == back.matrix && model.observations == back.observations ? nil : "another model"
    } catch let error as Importer.Failure {
      // A text file in which control characters abound is refused as no text; nothing is changed silently.
      if format == .csv, error.errors.allSatisfy({ $0.code == .notText }) { return nil }
      return error.errors.map(\.message.en).joined(separator: "; ")
    } catch let error as KitError {
      return error.problems.map(\.en).joined(separator: "; ")
    } catch {
      return "\(error)"
    }
  }

  private static func text(_ matrix: ResponsibilityMatrix, _ observations: [Observation]) -> String {
    JSONWriter().text(ModelJSON().value(of: matrix, observations: observations))
  }

  /// The first line in which two texts differ, byte for byte.
  private static func difference(_ before: String, _ after: String) -> String? {
    if before.utf8.elementsEqual(after.utf8) { return nil }
    let newline = UInt8(ascii: "\n")
    let left = before.utf8.split(separator: newline, omittingEmptySubsequences: false)
    let right = after.utf8.split(separator: newline, omittingEmptySubsequences: false)
    for (number, (old, new)) in zip(left, right).enumerated() where !old.elementsEqual(new) {
      return "line \(number + 1): \(String(old)?.debugDescription ?? "") became "
        + (String(new)?.debugDescription ?? "")
    }
    return "\(left.count) lines became \(right.count)"
  }
}

extension RandomMatrix {
  /// A matrix with as little in it as still fails.
  func shrunk(while fails: (RandomMatrix) -> Bool) -> RandomMatrix {
    var small = self
    func attempt(_ change: (inout RandomMatrix) -> Void) {
      var smaller = small
      change(&smaller)
      if fails(smaller) { small = smaller }
    }
    func drop<Element>(_ path: WritableKeyPath<RandomMatrix, [Element]>) {
      for position in small[keyPath: path].indices.reversed() {
        attempt { $0[keyPath: path].remove(at: position) }
      }
    }
    drop(\.observations)
    drop(\.matrix.assignments)
    drop(\.matrix.exclusions)
    drop(\.matrix.vacancies)
    drop(\.matrix.skills)
    drop(\.matrix.duties)
    drop(\.matrix.waivers)
    for position in small.matrix.workItems.indices {
      drop(\.matrix.workItems[position].facts)
      attempt { $0.matrix.workItems[position].categories = [nil, nil, nil] }
      attempt { $0.matrix.workItems[position].department = nil }
      attempt { $0.matrix.workItems[position].parent = nil }
    }
    for position in small.matrix.organization.people.indices {
      drop(\.matrix.organization.people[position].memberships)
      drop(\.matrix.organization.people[position].relations)
    }
    // From the end: what nothing refers to any more goes, what is referred to makes another failure or stays.
    attempt { $0.matrix.document = .init() }
    return small
  }
}
