// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension Finding {
  /// What a rule says before the analyzer has stamped it. A reference: most rules say nothing of most tasks, and
  /// nothing is to cost nothing.
  public final class Draft: Sendable {
    /// What it is about.
    public let subject: Finding.Subject
    /// The cell to look at.
    public let location: SourceLocation
    /// What it says.
    public let content: Finding.Content
    /// The severity where the catalogue grades it by the case; `nil` for the rule's own.
    public let grade: Severity?
    /// Tells apart two findings of one rule on one subject, such as the name concerned.
    public let discriminator: String
    /// Further subjects on which the rules this one silences are silent as well: the tasks of a vacant role.
    public let covers: [Finding.Subject]

    /// Whether the rules that this one silences are silent on the subjects. A vacancy of the 副担当 says nothing
    /// of a missing 主担当.
    public let isSilencing: Bool

    /// Makes a draft. What it says is worked out when it is read, be it soon, late or never: nothing in it may change
    /// what another finding says (see `Proposals`).
    public init(
      on subject: Finding.Subject, at location: SourceLocation,
      message: @autoclosure @escaping @Sendable () -> Finding.Message,
      remedy: @autoclosure @escaping @Sendable () -> Finding.Message,
      people: @autoclosure @escaping @Sendable () -> [String] = [],
      related: @autoclosure @escaping @Sendable () -> [Finding.RelatedPlace] = [],
      fix: @autoclosure @escaping @Sendable () -> Finding.Fix? = nil,
      grade: Severity? = nil, discriminator: String = "", covers: [Finding.Subject] = [],
      isSilencing: Bool = true
    ) {
      self.subject = subject
      self.location = location
      content = Finding.Content(
        message: message, remedy: remedy, people: people, related: related, fix: fix)
      self.grade = grade
      self.discriminator = discriminator
      self.covers = covers
      self.isSilencing = isSilencing
    }
  }
}
