// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Foundation
import Testing

@testable import BunshoRendering

@Suite("Documentation of the rules")
struct RuleDocumentationTests {
  @Test("Documentation/Rules.md is current")
  func current() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Rules.md").standardizedFileURL
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text == RuleDocumentation.markdown(for: RuleRegistry.all.map { $0.metadata }),
      "Rules.md is stale; run: swift run bunsho-dev generate-rule-docs")
  }

  @Test("every rule is explained in both languages", arguments: RuleRegistry.all.map(RuleCase.init))
  func complete(_ rule: RuleCase) {
    for language in Language.allCases {
      let source = rule.metadata.source[language]
      let texts = [
        (
          RuleDocumentation.markdown(for: rule.metadata, language: language), MarkdownText.escaped(source)
        ),
        (RuleDocumentation.text(for: rule.metadata, language: language), source),
      ]
      for (text, source) in texts {
        #expect(text.contains(rule.metadata.code) && text.contains(rule.metadata.name))
        // Wrapping takes the blanks at the ends of lines.
        let squeezed = text.filter { !$0.isWhitespace }
        #expect(squeezed.contains(source.filter { !$0.isWhitespace }))
        #expect(rule.metadata.options.allSatisfy { text.contains($0.name) })
        #expect(!text.contains(" \n"))
        #expect(!text.contains("{vague}") && !text.contains("!|"))
      }
    }
  }

  @Test(
    "paragraphs keep the width of the terminal", arguments: [40, 80], RuleRegistry.all.map(RuleCase.init))
  func width(_ width: Int, _ rule: RuleCase) {
    for language in Language.allCases {
      let text = RuleDocumentation.text(for: rule.metadata, language: language, width: width)
      for line in text.components(separatedBy: "\n").prefix(while: { !$0.contains(" | ") }) {
        // A mark that must not begin a line may hang over; captions and settings do not wrap.
        if line.hasPrefix("  ") && !line.contains(":  ") {
          #expect(TerminalText.width(of: line) <= width + 2, "\(line)")
        }
        #expect(!line.hasPrefix("。") && !line.hasPrefix("、"))
      }
    }
  }

  @Test("the columns of examples line up by East Asian width")
  func columns() throws {
    let rule = try #require(RuleRegistry.rule("GAP102"))
    let lines = RuleDocumentation.text(for: rule.metadata, language: .ja).components(separatedBy: "\n")
    let table = lines.filter { $0.contains(" | ") }.suffix(5).prefix(3)
    #expect(table.count == 3)
    func bars(_ line: String) -> [Int] {
      var column = 0
      var places: [Int] = []
      for scalar in line.unicodeScalars {
        if scalar == "|" { places.append(column) }
        column += TerminalText.columns(of: scalar)
      }
      return places
    }
    #expect(Set(table.map(bars)).count == 1)
  }

  @Test("colour is only colour")
  func color() throws {
    let rule = try #require(RuleRegistry.rule("SPD101"))
    let plain = RuleDocumentation.text(for: rule.metadata, language: .ja)
    let colored = RuleDocumentation.text(for: rule.metadata, language: .ja, isColored: true)
    #expect(colored != plain)
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }
}
