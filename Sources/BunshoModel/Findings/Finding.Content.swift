// SPDX-License-Identifier: Apache-2.0
import Synchronization

extension Finding {
  /// What a finding says: texts and names, drawn when they are first read, and kept.
  ///
  /// To find ten thousand faults in a million tasks takes integers; to say them takes sentences in two languages and
  /// the search for a colleague to propose. Who only counts findings, compares them with a baseline or asks "what if",
  /// reads none of it. A reference, so that findings can be sorted and handed about cheaply.
  public final class Content: Sendable {
    private let messagePart: Part<Message>
    private let remedyPart: Part<Message>
    private let peoplePart: Part<[String]>
    private let relatedPart: Part<[RelatedPlace]>
    private let fixPart: Part<Fix?>

    /// Keeps how to say it until it is read. It must be the same whenever, and in whatever order, it is read.
    public init(
      message: @escaping @Sendable () -> Message, remedy: @escaping @Sendable () -> Message,
      people: @escaping @Sendable () -> [String] = { [] },
      related: @escaping @Sendable () -> [RelatedPlace] = { [] },
      fix: @escaping @Sendable () -> Fix? = { nil }
    ) {
      messagePart = Part(message)
      remedyPart = Part(remedy)
      peoplePart = Part(people)
      relatedPart = Part(related)
      fixPart = Part(fix)
    }

    /// What is wrong.
    public var message: Message { messagePart.value }
    /// What to do about it.
    public var remedy: Message { remedyPart.value }
    /// Display names of the people concerned.
    public var people: [String] { peoplePart.value }
    /// Other cells that belong to it.
    public var related: [RelatedPlace] { relatedPart.value }
    /// What could be written to mend it.
    public var fix: Fix? { fixPart.value }

    /// The same, with message and remedy rewritten.
    public func rewritten(_ rewrite: @escaping @Sendable (Message) -> Message) -> Content {
      Content(
        message: { rewrite(self.message) }, remedy: { rewrite(self.remedy) }, people: { self.people },
        related: { self.related }, fix: { self.fix })
    }
  }

  /// A part of what is said: how to draw it, then what was drawn.
  private struct Part<Value: Sendable>: ~Copyable, Sendable {
    private enum State {
      case pending(@Sendable () -> Value)
      case drawn(Value)
    }

    private let state: Mutex<State>

    init(_ draw: @escaping @Sendable () -> Value) { state = Mutex(.pending(draw)) }

    var value: Value {
      state.withLock { state in
        switch state {
        case .drawn(let value): return value
        case .pending(let draw):
          let value = draw()
          // What was needed to draw it, perhaps the whole table, is let go.
          state = .drawn(value)
          return value
        }
      }
    }
  }
}

extension Finding.Content: Equatable {
  /// Whether both say the same.
  public static func == (left: Finding.Content, right: Finding.Content) -> Bool {
    left === right
      || left.message == right.message && left.remedy == right.remedy && left.people == right.people
        && left.related == right.related && left.fix == right.fix
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
