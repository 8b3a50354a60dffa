// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Waits until something changes in files or folders. It looks twice a second: the same everywhere, also on network
/// drives, where notices of the system do not come.
public struct InputWatcher: Sendable {
  private let paths: [String]
  private static let pause: TimeInterval = 0.5

  /// Watches files, and folders with what lies in them; not folders within folders.
  public init(_ paths: [String]) {
    self.paths = paths
  }

  /// The state of all that is watched: names, sizes and times of change.
  public func state() -> [String] {
    paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        return [Self.state(of: path)]
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      // Lock files of office programs come and go while a table is only looked at.
      return names.filter { !$0.hasPrefix("~$") && !$0.hasPrefix(".~") && !$0.hasSuffix(".tmp") }.sorted()
        .map { Self.state(of: "\(path)/\($0)") }
    }
  }

  private static func state(of path: String) -> String {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return "\(path) -" }
    let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    let size = (attributes[.size] as? NSNumber)?.int64Value ?? 0
    return "\(path) \(size) \(time)"
  }

  /// Returns when the state differs from the one given and has stayed the same for a moment, so that a file that is
  /// being saved is not read by halves.
  public func waitForChange(since old: [String]) {
    var last = old
    while true {
      Thread.sleep(forTimeInterval: Self.pause)
      let now = state()
      if now != old, now == last { return }
      last = now
    }
  }
}
