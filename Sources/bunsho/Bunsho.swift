// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import Foundation

/// The command `bunsho`.
@main
struct Bunsho: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bunsho",
    abstract: say(
      ja: "業務一覧・部門・役割・要員の表から職務分掌表を作り、抜け漏れ・重複・属人化を見つけます。",
      en:
        "Makes a job-division table (RACI) from task lists, departments, roles and people, and finds what is wrong."
    ),
    discussion: say(
      ja: """
        はじめに:
          bunsho init 分掌                    ひな形一式を作る
          bunsho check 分掌                   抜け漏れ・重複・属人化を調べる
          bunsho build 分掌 -o Output         Excel・XML・HTMLの職務分掌表を作る
          bunsho explain GAP101               指摘の意味と直し方を読む

        終了状態: 0 = 問題なし、1 = 指摘あり(--fail-on の水準以上)、2 = 実行できなかった
        """,
      en: """
        Getting started:
          bunsho init duties                  write a starter set of sheets
          bunsho check duties                 find gaps, duplicates, single-person work
          bunsho build duties -o Output       draw the table as .xlsx, XML and HTML
          bunsho explain GAP101               what a finding means and what to do

        Exit status: 0 clean, 1 findings at or above --fail-on, 2 the work could not be done
        """),
    version: BunshoVersion.current,
    subcommands: [Build.self, Check.self, Import.self, Rules.self, Explain.self, Init.self])

  /// Runs the command and ends with the contract's exit status: usage errors are 2 as well.
  static func main() {
    do {
      var command = try Bunsho.parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch let error where Console.problems(of: error) != nil {
      Console.diagnose(error)
      Foundation.exit(ExitStatus.failed.rawValue)
    } catch {
      // Help and version end well; everything else the parser throws is wrong usage.
      if Bunsho.exitCode(for: error) == .success {
        print(Bunsho.fullMessage(for: error))
        Foundation.exit(ExitStatus.clean.rawValue)
      }
      Console.diagnose(Bunsho.fullMessage(for: error))
      Foundation.exit(ExitStatus.failed.rawValue)
    }
  }
}
