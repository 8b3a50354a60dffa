// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import Foundation

/// `bunsho init`: a starter set of sheets, or the HTML templates.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      ja: "業務一覧・部門・役割・要員のひな形と .bunsho.yml を作ります。", en: "Writes a starter set of sheets and a .bunsho.yml."),
    discussion: say(
      ja: """
        例:
          bunsho init 分掌                          見本入りのひな形
          bunsho init 分掌 --template blank         見出しだけのひな形
          bunsho init 分掌 --template outsourcing   外部委託型の会社
          bunsho init --list                        ひな形の一覧
          bunsho init わが社のひな形 --templates      HTMLテンプレートを書き出す

        会社の型: functional 専門部門型、project プロジェクト横断型、
        outsourcing 外部委託型。-large を付けると30〜40人の会社です。
        """,
      en: """
        Examples:
          bunsho init duties                          a small sample
          bunsho init duties --template blank         heads only
          bunsho init duties --template outsourcing   work through partners
          bunsho init --list                          the names of starter sets
          bunsho init our-templates --templates       write the HTML templates out

        Organisations: functional (a unit of its own), project (across departments),
        outsourcing (through partners); each with -large, 30 to 40 people.
        """))

  @Argument(
    help: .init(say(ja: "作るフォルダ", en: "the folder to make"), valueName: "dir"), completion: .directory)
  var directory: String?

  @Option(
    help: .init(say(ja: "ひな形の名前", en: "name of the starter set"), valueName: "name"),
    completion: .list(StarterSet.all.map(\.name)))
  var template = "sample"

  @Flag(help: .init(say(ja: "ひな形の一覧を出力する", en: "list the starter sets")))
  var list = false

  @Flag(help: .init(say(ja: "HTMLテンプレートを書き出す", en: "write the HTML templates out")))
  var templates = false

  @OptionGroup var speech: OutputOptions

  func run() throws {
    let language = speech.language()
    if list {
      writeList(in: language)
      return
    }
    guard let directory else {
      throw KitError(ja: "作るフォルダを指定してください: bunsho init 分掌", en: "name the folder to make: bunsho init duties")
    }
    let files: [Artifact]
    if templates {
      files = TemplateLibrary.embeddedFiles
    } else {
      guard let starter = StarterSet.all.first(where: { $0.name == template }) else {
        let known = StarterSet.all.map(\.name).joined(separator: ", ")
        throw KitError(
          ja: "ひな形「\(template)」はありません。使えるもの: \(known)",
          en: "there is no starter set '\(template)'; there are \(known)")
      }
      files = starter.files(in: language)
    }
    for path in try NewFolder(directory).write(files) { Console.write(path + "\n") }
    if !speech.quiet, !templates {
      Console.diagnose(
        LocalizedText(
          ja: "次は: 表を埋めて bunsho check \(directory)",
          en: "next: fill in the sheets, then bunsho check \(directory)")[language])
    }
  }

  private func writeList(in language: Language) {
    let width = StarterSet.all.map(\.name.count).max() ?? 0
    for starter in StarterSet.all {
      let name = starter.name.padding(toLength: width, withPad: " ", startingAt: 0)
      Console.write("\(name)  \(starter.summary[language])\n")
    }
  }
}
