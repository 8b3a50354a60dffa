// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A rule: metadata and one pure function.
///
/// A rule says what it found as drafts. It knows no severity setting, no waiver and no other rule: the
/// `Analyzer` stamps code, severity and fingerprint, silences, sorts.
public protocol Rule: Sendable {
  /// Code, name, texts and examples.
  var metadata: RuleMetadata { get }
  /// What the rule finds in a table.
  func findings(in context: AnalysisContext) -> [Finding.Draft]
}

/// A rule of the catalogue: one type, made with its settings. Users' own rules (`CustomRule`) are values instead.
public protocol CatalogueRule: Rule {
  /// The rule's settings, with their defaults.
  associatedtype Options: RuleOptions = NoOptions
  /// Code, name, texts and examples.
  static var metadata: RuleMetadata { get }
  /// Makes the rule with its settings.
  init(options: Options)
}

/// What there is to know of a rule of the catalogue is known of its type.
extension CatalogueRule {
  /// Code, name, texts and examples.
  public var metadata: RuleMetadata { Self.metadata }
}

/// Settings of a rule: decodable from configuration, every value with a default.
public protocol RuleOptions: Decodable, Sendable, Equatable {
  /// The defaults.
  init()
}

/// The options of a rule that has none.
public struct NoOptions: RuleOptions {
  /// Nothing to set.
  public init() {}
}

/// A rule without options is made without arguments.
extension CatalogueRule where Options == NoOptions {
  /// Makes the rule.
  public init() { self.init(options: NoOptions()) }
}

extension KeyedDecodingContainer {
  /// The value of a setting, or its default where the configuration does not name it.
  func setting<Value: Decodable>(_ key: Key, default fallback: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? fallback
  }
}
