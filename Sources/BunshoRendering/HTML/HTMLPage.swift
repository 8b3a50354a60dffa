// SPDX-License-Identifier: Apache-2.0

/// Puts a page together: the frame drawn by Mustache, the raw parts put in afterwards.
///
/// A table can be a hundred megabytes. Mustache is given a mark in its place and the bytes go straight into
/// the page. Text can hold no such mark: ``HTMLWriter`` takes control characters out.
struct HTMLPage {
  private var parts: [String: [UInt8]] = [:]

  /// Adds a raw part and gives the value that Mustache gets in its place; an empty part gives none, so that
  /// sections about it are left out.
  mutating func mark(_ name: String, _ bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return nil }
    parts[name] = bytes
    return Self.mark(name)
  }

  /// The mark of the content security policy, whose bytes are known last.
  static var policyMark: String { mark("policy") }

  private static func mark(_ name: String) -> String { "\u{1}\(name)\u{1}" }

  /// The page, with the parts at their marks and the policy that allows its own styles and scripts only.
  func bytes(frame: String) -> [UInt8] {
    let pieces = frame.utf8.split(separator: 1, omittingEmptySubsequences: false)
    // Odd pieces are names of parts. Style and script have to stand in the frame before they are hashed.
    var head: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      let name = String(piece) ?? ""
      if index % 2 == 0 {
        head += piece
      } else if name == "style" || name == "script" {
        head += parts[name] ?? []
      }
    }
    let policy = Self.policy(for: head)
    var page: [UInt8] = []
    page.reserveCapacity(frame.utf8.count + policy.utf8.count + parts.values.reduce(0) { $0 + $1.count })
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 0 {
        page += piece
      } else {
        let name = String(piece) ?? ""
        page += name == "policy" ? Array(policy.utf8) : parts[name] ?? []
      }
    }
    return page
  }

  /// Nothing may be loaded from anywhere; inline styles and scripts only as they stand in the page.
  private static func policy(for page: [UInt8]) -> String {
    var policy = "default-src 'none'; img-src data:"
    for (directive, element) in [("style-src", "style"), ("script-src", "script")] {
      let hashes = contents(of: element, in: page).map { "'sha256-\(SHA256.base64(of: $0))'" }
      if !hashes.isEmpty { policy += "; \(directive) \(hashes.joined(separator: " "))" }
    }
    return policy + "; base-uri 'none'; form-action 'none'"
  }

  /// The contents of all elements of a name, as the browser will hash them.
  private static func contents(of element: String, in page: [UInt8]) -> [ArraySlice<UInt8>] {
    var contents: [ArraySlice<UInt8>] = []
    var rest = page[...]
    while let open = rest.firstRange(of: Array("<\(element)".utf8)) {
      guard let start = rest[open.upperBound...].firstIndex(of: UInt8(ascii: ">")),
        let end = rest[start...].firstRange(of: Array("</\(element)>".utf8))
      else { break }
      contents.append(rest[(start + 1)..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return contents
  }
}
