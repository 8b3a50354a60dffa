// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A program that is run once and measured by the kernel.
struct ChildProcess {
  let arguments: [String]
  /// The exit statuses that mean the work was done.
  var statuses: ClosedRange<Int32> = 0...0

  /// What one run took.
  struct Measurement {
    /// Wall time.
    var seconds: Double
    /// Processor time, user and system.
    var cpuSeconds: Double
    /// The most memory it ever held, in bytes.
    var peakBytes: Int
    /// What it wrote to standard output.
    var output: Data
  }

  /// Runs it and waits.
  ///
  /// - Throws: `Problem` when it cannot be started or ends otherwise than it should.
  func run(in folder: String) throws -> Measurement {
    let outputPath = folder + "/output"
    let errorPath = folder + "/errors"
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in [(STDOUT_FILENO, outputPath), (STDERR_FILENO, errorPath)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var child: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&child, arguments[0], &actions, nil, &strings, environ) == 0 else {
      throw Problem("\(arguments[0]): cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else { throw Problem("\(arguments[0]): lost") }
    let elapsed = clock.now - start
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    guard statuses.contains(exit) else {
      let said = (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? ""
      throw Problem("\(arguments.joined(separator: " ")): status \(exit): \(said.suffix(400))")
    }
    #if canImport(Darwin)
      let peak = usage.ru_maxrss
    #else
      let peak = usage.ru_maxrss * 1024
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return Measurement(
      seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18,
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(peak), output: try Data(contentsOf: URL(fileURLWithPath: outputPath)))
  }

  /// Runs it several times; the run with the least processor time, with the highest peak of all.
  func fastest(of runs: Int, in folder: String) throws -> Measurement {
    var best = try run(in: folder)
    for _ in 1..<max(runs, 1) {
      let next = try run(in: folder)
      let peak = max(best.peakBytes, next.peakBytes)
      if next.cpuSeconds < best.cpuSeconds { best = next }
      best.peakBytes = peak
    }
    return best
  }
}
