// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Reads texts as files, the way a user's files are read.
func read(_ files: (name: String, text: String)..., configuration: ImportConfiguration = .init()) throws
  -> ImportResult
{
  try Importer(configuration: configuration).read(
    files.map { Importer.Input(path: $0.name, bytes: Array($0.text.utf8)) })
}

extension ImportResult {
  /// One line an assignment: `title | holder kind | holder | involvement | cell`.
  var lines: [String] {
    matrix.assignments.map { assignment in
      let name = matrix.organization.name(of: assignment.assignee)
      return [
        matrix[assignment.workItem].title, assignment.assignee.kindWord, name, assignment.involvement.word,
        assignment.location.cell ?? "",
      ].joined(separator: " | ")
    }
  }

  /// The observations as `kind text cell`.
  var notes: [String] {
    observations.map { observation in
      let kind = "\(observation.kind)".prefix { $0 != "(" }
      return "\(kind) \(observation.text) \(observation.location.cell ?? "")"
    }
  }
}
