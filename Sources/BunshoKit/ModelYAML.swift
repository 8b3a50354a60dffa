// SPDX-License-Identifier: Apache-2.0
public import BunshoRendering
import Yams

/// Writes a tree of values as YAML: the other notation of `bunsho.model/1`.
public enum ModelYAML {
  /// The text.
  ///
  /// - Throws: `KitError` when the tree cannot be written.
  public static func text(_ value: JSONValue) throws(KitError) -> String {
    do {
      return try Yams.serialize(node: node(value), width: -1, allowUnicode: true)
    } catch {
      throw KitError(ja: "YAMLを書けません: \(error)", en: "YAML cannot be written: \(error)")
    }
  }

  private static func node(_ value: JSONValue) -> Node {
    switch value {
    case .null: Node("null", Tag(.null))
    case .bool(let flag): Node(flag ? "true" : "false", Tag(.bool))
    case .integer(let number): Node(String(number), Tag(.int))
    case .number(let number):
      Node(JSONWriter(layout: .compact).text(.number(number)).filter { !$0.isWhitespace }, Tag(.float))
    // Quoted always: 001, はい or null must come back as the text they are.
    case .string(let text): Node(text, Tag(.str), .doubleQuoted)
    case .array(let elements):
      Node(elements.map(node), Tag(.seq), elements.allSatisfy(\.isScalar) ? .flow : .block)
    case .object(let members): Node(members.map { (Node($0.key), node($0.value)) }, Tag(.map))
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
