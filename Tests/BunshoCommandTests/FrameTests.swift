// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What `output:` of the configuration puts around the table.
@Suite struct FrameTests {
  @Test func `logo and colour of the configuration are on page and cover`() throws {
    let folder = try TemporaryFolder()
    let input = folder.path + "/in"
    try FileManager.default.createDirectory(atPath: input + "/図", withIntermediateDirectories: true)
    try "業務,主担当,副担当\n支払,田中,佐藤\n".write(toFile: input + "/一覧.csv", atomically: true, encoding: .utf8)
    try Data(Self.picture).write(to: URL(fileURLWithPath: input + "/図/logo.png"))
    func build(_ output: String) throws -> BuiltCommand.Result {
      try "output:\n\(output)".write(toFile: input + "/.bunsho.yml", atomically: true, encoding: .utf8)
      return try BuiltCommand.run("build", input, "-o", folder.path + "/out", "--format", "html,xlsx")
    }
    let result = try build("  logo: 図/logo.png\n  colors: {accent: '#00843d'}\n")
    #expect(result.status == 0 && !result.diagnostics.contains("#00843D"))
    let page = try String(contentsOfFile: folder.path + "/out/職務分掌表.html", encoding: .utf8)
    #expect(page.contains("<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(page.contains(":root{") && page.contains("--accent:light-dark(#"))
    // Red is allowed, and told; the workbook has no place for SVG, and says so.
    try "<svg xmlns='http://www.w3.org/2000/svg'/>".write(
      toFile: input + "/a.svg", atomically: true, encoding: .utf8)
    let red = try build("  logo: a.svg\n  colors: {accent: '#c00000'}\n")
    #expect(red.status == 0 && red.diagnostics.contains("#C00000") && red.diagnostics.contains("B1"))
    for bad in [
      "logo: ../in/図/logo.png/../../../x.png", "logo: /etc/passwd", "logo: 一覧.csv", "logo: none.png",
    ] {
      let refused = try build("  \(bad)\n")
      #expect(refused.status == 2 && refused.diagnostics.contains(".bunsho.yml"), "\(bad)")
    }
    #expect(try build("  colors: {accent: blue, ink: '#000000'}\n").diagnostics.contains("#7a003c"))
  }

  /// A picture of one pixel.
  private static let picture: [UInt8] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 144,
    119, 83, 222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 96, 96, 96, 0, 0, 0, 4, 0, 1, 246, 23, 56, 85, 0,
    0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
  ]
}
