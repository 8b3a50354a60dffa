// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The 属人化 scores of `check --scores --format json`: every task with every term, highest first, and the roll-ups.
struct DependenceJSON {
  private let ranking: DependenceRanking
  private let matrix: ResponsibilityMatrix
  private let language: Language

  init(_ ranking: DependenceRanking, of matrix: ResponsibilityMatrix, language: Language) {
    self.ranking = ranking
    self.matrix = matrix
    self.language = language
  }

  var value: JSONValue {
    [
      "total": value(of: ranking.total),
      "departments": .array(
        ranking.departments.map {
          [
            "name": .string(matrix.organization[$0.department].name), "own": value(of: $0.own),
            "withBelow": value(of: $0.withBelow),
          ]
        }),
      "people": .array(
        ranking.people.map {
          [
            "name": .string(matrix.organization[$0.person].name), "rollup": value(of: $0.rollup),
            "stopping": .array($0.stopping.map { .string(matrix[$0].title) }),
            "stoppingHoursPerYear": .number($0.stoppingHours),
            "stoppingWithoutHours": .integer($0.stoppingWithoutHours),
          ]
        }),
      "workItems": .array(ranking.ranked().map { value(of: ranking.score(of: $0)) }),
    ]
  }

  private func value(of rollup: DependenceRollup) -> JSONValue {
    [
      "items": .integer(rollup.items), "mean": rollup.mean.map { .number($0) } ?? .null,
      "high": .integer(rollup.high), "medium": .integer(rollup.medium), "hoursPerYear": .number(rollup.hours),
    ]
  }

  private func value(of score: DependenceScore) -> JSONValue {
    [
      "id": .string(orNull: matrix[score.item].code), "name": .string(matrix[score.item].title),
      "score": score.score.map { .number($0) } ?? .null, "coverage": .number(score.coverage),
      "band": .string(orNull: score.band?.word), "raised": .bool(score.isRaised), "gap": .bool(score.isGap),
      "terms": .array(
        score.terms.map { term in
          [
            "term": .string(term.kind.word), "letter": .string(term.kind.letter),
            "value": term.value.map { .number($0) } ?? .null, "weight": .integer(term.weight),
            "points": .number(term.points), "words": .string(term.words[language]),
          ]
        }),
    ]
  }
}
