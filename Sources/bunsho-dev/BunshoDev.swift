// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Helps those who work on Bunsho: generated documents, skeletons of new files.
@main
struct BunshoDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bunsho-dev", abstract: "Tools for people who work on Bunsho.",
    subcommands: [GenerateRuleDocs.self, NewRule.self, RoundTripsCommand.self])
}
