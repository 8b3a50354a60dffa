// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A tag that the page's templates may use. Templates/README.md describes the same list to people; a test
/// holds them together.
struct TemplateTag: Sendable {
  /// What a tag stands for.
  enum Kind: Sendable {
    /// A text. As a section it encloses what is shown only when the text is not empty.
    case text
    /// Markup made by Bunsho. As a section it encloses what is shown only when there is some.
    case raw
    /// A condition, for sections.
    case flag
    /// A list, for sections: what it encloses is repeated, and the tags of its elements are known inside.
    case list
    /// A group of tags written with a point: `words.search`.
    case group
  }

  /// The name with the list or group it belongs to: `findings.message`.
  let name: String
  /// What it stands for.
  let kind: Kind

  private init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// All tags, by name.
  static let all: [String: TemplateTag] = Dictionary(
    uniqueKeysWithValues: list.map { ($0.name, $0) })

  /// All tags in the order of the page.
  static let list: [TemplateTag] =
    [
      TemplateTag("lang", .text), TemplateTag("generator", .text), TemplateTag("policy", .raw),
      TemplateTag("style", .raw), TemplateTag("script", .raw),
      TemplateTag("title", .text), TemplateTag("organization", .text), TemplateTag("page_title", .text),
      TemplateTag("classification", .text), TemplateTag("logo", .text),
      TemplateTag("facts", .list), TemplateTag("facts.name", .text), TemplateTag("facts.value", .text),
      TemplateTag("approvals", .list), TemplateTag("approvals.name", .text),
      TemplateTag("lead", .group), TemplateTag("lead.before", .text), TemplateTag("lead.strong", .text),
      TemplateTag("lead.after", .text), TemplateTag("lead.is_sound", .flag),
      TemplateTag("cards", .list), TemplateTag("cards.style", .text), TemplateTag("cards.label", .text),
      TemplateTag("cards.value", .text), TemplateTag("cards.unit", .text), TemplateTag("cards.detail", .text),
      TemplateTag("cards.bar", .raw),
      TemplateTag("findings_count", .text), TemplateTag("has_findings", .flag),
      TemplateTag("has_more_findings", .flag), TemplateTag("more_findings", .text),
      TemplateTag("findings", .list), TemplateTag("findings.style", .text),
      TemplateTag("findings.sign", .text),
      TemplateTag("findings.severity", .text), TemplateTag("findings.label", .text),
      TemplateTag("findings.code", .text), TemplateTag("findings.anchor", .text),
      TemplateTag("findings.id", .text), TemplateTag("findings.subject", .text),
      TemplateTag("findings.message", .text), TemplateTag("findings.advice", .text),
      TemplateTag("findings.place", .text),
      TemplateTag("chart_departments", .raw), TemplateTag("chart_loads", .raw),
      TemplateTag("chart_exchange", .raw), TemplateTag("chart_families", .raw),
      TemplateTag("load_chart_hint", .text), TemplateTag("chart_loss", .raw),
      TemplateTag("loss_chart_hint", .text),
      TemplateTag("departments", .list), TemplateTag("departments.value", .text),
      TemplateTag("departments.name", .text),
      TemplateTag("categories", .list), TemplateTag("categories.value", .text),
      TemplateTag("categories.name", .text), TemplateTag("has_categories", .flag),
      TemplateTag("has_letters", .flag),
      TemplateTag("people", .list), TemplateTag("people.name", .text), TemplateTag("people.roles", .text),
      TemplateTag("has_people", .flag), TemplateTag("has_many_people", .flag),
      TemplateTag("has_departments", .flag),
      TemplateTag("chips", .list), TemplateTag("chips.key", .text), TemplateTag("chips.name", .text),
      TemplateTag("chips.count", .text),
      TemplateTag("task_count", .text), TemplateTag("matrix", .raw), TemplateTag("legend", .raw),
      TemplateTag("annex", .raw),
      TemplateTag("footer", .text), TemplateTag("made_by", .text), TemplateTag("words", .group),
    ] + HTMLWords.templateWords.map { TemplateTag("words.\($0.name)", .text) }
}
