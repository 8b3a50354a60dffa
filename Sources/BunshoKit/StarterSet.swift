// SPDX-License-Identifier: Apache-2.0
public import BunshoModel
public import BunshoRendering
import Templates

/// A starter set of sheets for `init`: an organisation to edit, or the heads alone.
public struct StarterSet: Sendable {
  /// The name on the command line.
  public let name: String
  /// What it holds.
  public let summary: LocalizedText

  /// All sets, the small before the large. But for `sample`, which shows two errors, the organisations are sound.
  public static let all = [
    StarterSet(
      name: "sample",
      summary: LocalizedText(
        ja: "小さな会社の見本(8業務・4部門・6人)。要是正が2件あります",
        en: "a small company (8 tasks, 4 departments, 6 people) with two errors to find")),
    StarterSet(name: "blank", summary: LocalizedText(ja: "見出しだけの表", en: "sheets with heads only")),
    StarterSet(
      name: "functional",
      summary: LocalizedText(
        ja: "専門部門型: 専任のマーケティング部がある会社(20業務・4部門・11人)",
        en: "a unit of its own for marketing (20 tasks, 4 departments, 11 people)")),
    StarterSet(
      name: "project",
      summary: LocalizedText(
        ja: "プロジェクト横断型: 部門の要員がプロジェクトを兼ねる会社(19業務・7部門・12人)",
        en: "projects across departments, people with shares (19 tasks, 7 departments, 12 people)")),
    StarterSet(
      name: "outsourcing",
      summary: LocalizedText(
        ja: "外部委託型: 実務を委託し、窓口と検収を社内に置く会社(19業務・4部門・9人)",
        en: "work done by partners, contacts and acceptance inside (19 tasks, 4 departments, 9 people)")),
    StarterSet(
      name: "functional-large",
      summary: LocalizedText(
        ja: "専門部門型、本部と課のある会社(66業務・16部門・41人)",
        en: "the same with divisions and sections (66 tasks, 16 departments, 41 people)")),
    StarterSet(
      name: "project-large",
      summary: LocalizedText(
        ja: "プロジェクト横断型、推進室と3つのプロジェクトのある会社(64業務・11部門・34人)",
        en: "a project office and three projects (64 tasks, 11 departments, 34 people)")),
    StarterSet(
      name: "outsourcing-large",
      summary: LocalizedText(
        ja: "外部委託型、委託管理室と10社の委託先のある会社(63業務・8部門・32人)",
        en: "a partner office and ten partners (63 tasks, 8 departments, 32 people)")),
  ]

  /// The files in a language. Sheets carry a byte order mark, so that Excel opens them as UTF-8.
  public func files(in language: Language) -> [Artifact] {
    let newline = UInt8(ascii: "\n")
    let lines = (Templates.starters["\(name)-\(language.rawValue)"] ?? []).split(separator: newline)
    let heads = lines.indices.filter { lines[$0].starts(with: Self.heading) }
    let sheets = zip(heads, heads.dropFirst() + [lines.count]).map { head, end in
      Artifact(
        name: String(decoding: lines[head].dropFirst(Self.heading.count), as: UTF8.self),
        bytes: [0xEF, 0xBB, 0xBF] + lines[(head + 1)..<end].flatMap { $0 + [newline] })
    }
    let configuration = Templates.starterConfigurations[language.rawValue].map {
      Artifact(name: Configuration.fileName, bytes: $0)
    }
    return sheets + [configuration].compactMap { $0 }
  }

  /// How a line that names the next sheet's file begins.
  private static let heading = Array("@ ".utf8)
}
