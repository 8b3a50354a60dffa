// SPDX-License-Identifier: Apache-2.0

import BunshoRendering
import Testing

@Suite struct `Sheet names` {
  @Test(arguments: [
    ("経理部/財務課", "経理部／財務課"), ("a:b\\c?d*e[f]g#h", "a：b＼c？d＊e［f］g＃h"), ("'総務'", "総務"),
    ("' '", "シート"), ("", "シート"), ("\u{0}\n", "シート"), ("O'Brien", "O'Brien"), ("history", "history (2)"),
    ("  前後  ", "前後"), (String(repeating: "あ", count: 40), String(repeating: "あ", count: 31)),
    (String(repeating: "𠮷", count: 40), String(repeating: "𠮷", count: 15)),
  ])
  func `any text becomes lawful`(text: String, expected: String) {
    var names = Workbook.SheetNames()
    #expect(names.add(text) == expected)
    #expect(Workbook.SheetNames.isLawful(expected))
  }

  @Test func `the second of a name gets a number`() {
    var names = Workbook.SheetNames()
    #expect(names.add("Sales") == "Sales")
    #expect(names.add("SALES") == "SALES (2)")
    #expect(names.add("sales") == "sales (3)")
    #expect(names.add("経理部/財務課") == "経理部／財務課")
    #expect(names.add("経理部／財務課") == "経理部／財務課 (2)")
    let long = String(repeating: "長", count: 35)
    #expect(names.add(long).utf16.count == 31)
    #expect(names.add(long) == String(repeating: "長", count: 27) + " (2)")
  }

  @Test(arguments: UInt64(1)...40)
  func `generated texts give lawful, unique, repeatable names`(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces =
      ["'", "/", ":", "[", "]", "#", " ", "\u{301}", "\u{1}"]
      + ["あ", "𠮷", "A", "a", "History", "👩‍👩‍👧‍👦", "課"]
    let texts = (0..<60).map { _ in
      (0..<Int.random(in: 0...40, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    }
    var names = Workbook.SheetNames()
    var again = Workbook.SheetNames()
    var seen: Set<String> = []
    for text in texts {
      let name = names.add(text)
      #expect(name == again.add(text))
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { ":\\/?*[]#".contains($0) })
      #expect(!name.hasPrefix("'") && !name.hasSuffix("'"))
      #expect(Workbook.SheetNames.isLawful(name))
      #expect(seen.insert(name.lowercased()).inserted)
    }
  }
}

/// A small generator of random numbers with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
