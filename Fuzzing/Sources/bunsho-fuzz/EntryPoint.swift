// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The target named by `BUNSHO_FUZZ_TARGET`; one executable holds them all, so they build once.
/// `list` prints name, size limit and file name of each.
private let chosen: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["BUNSHO_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    let lines = FuzzTarget.all.map { "\($0.name) \($0.sizeLimit) \($0.path)\n" }
    FileHandle.standardOutput.write(Data(lines.joined().utf8))
    exit(name == "list" ? 0 : 2)
  }
  return target
}()

/// What libFuzzer calls before anything else.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  _ = chosen
  return 0
}

/// What libFuzzer calls for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
