// SPDX-License-Identifier: Apache-2.0

extension Finding {
  /// What a finding says: texts and names, drawn each time they are read.
  ///
  /// To find ten thousand faults in a million tasks takes integers; to say them takes sentences in two languages and
  /// the search for a colleague to propose. Who only counts findings, compares them with a baseline or asks "what if",
  /// reads none of it. A reference, so that findings can be sorted and handed about cheaply.
  public final class Content: Sendable {
    /// What is wrong.
    public let message: @Sendable () -> Message
    /// What to do about it.
    public let remedy: @Sendable () -> Message
    /// Display names of the people concerned.
    public let people: @Sendable () -> [String]
    /// Other cells that belong to it.
    public let related: @Sendable () -> [RelatedPlace]
    /// What could be written to mend it.
    public let fix: @Sendable () -> Fix?

    /// Keeps what is said until it is read. It must be the same whenever, and in whatever order, it is read.
    public init(
      message: @escaping @Sendable () -> Message, remedy: @escaping @Sendable () -> Message,
      people: @escaping @Sendable () -> [String] = { [] },
      related: @escaping @Sendable () -> [RelatedPlace] = { [] },
      fix: @escaping @Sendable () -> Fix? = { nil }
    ) {
      self.message = message
      self.remedy = remedy
      self.people = people
      self.related = related
      self.fix = fix
    }

    /// The same, with message and remedy rewritten.
    public func rewritten(_ rewrite: @escaping @Sendable (Message) -> Message) -> Content {
      let (message, remedy) = (message, remedy)
      return Content(
        message: { rewrite(message()) }, remedy: { rewrite(remedy()) }, people: people, related: related,
        fix: fix)
    }
  }
}

extension Finding.Content: Equatable {
  /// Whether both say the same.
  public static func == (left: Finding.Content, right: Finding.Content) -> Bool {
    left === right
      || left.message() == right.message() && left.remedy() == right.remedy()
        && left.people() == right.people()
        && left.related() == right.related() && left.fix() == right.fix()
  }
}

extension Finding {
  /// Makes a finding whose texts are known.
  public init(
    code: String, rule: String, family: RuleFamily, severity: Severity, subject: Subject, message: Message,
    remedy: Message, people: [String] = [], location: SourceLocation, related: [RelatedPlace] = [],
    fix: Fix? = nil, fingerprint: String
  ) {
    self.init(
      code: code, rule: rule, family: family, severity: severity, subject: subject, location: location,
      content: Content(
        message: { message }, remedy: { remedy }, people: { people }, related: { related }, fix: { fix }),
      fingerprint: fingerprint)
  }
}
