// SPDX-License-Identifier: Apache-2.0
import Foundation

extension Configuration {
  /// Reads a configuration from its text. Files it names are not read.
  ///
  /// - Throws: `KitError` listing everything that is wrong with it.
  public init(yaml text: String, path: String = Configuration.fileName) throws(KitError) {
    self = try ConfigurationReader.read(text, path: path)
  }

  /// Reads a configuration file and the picture it names.
  ///
  /// - Throws: `KitError` listing everything that is wrong with it.
  public init(file path: String) throws(KitError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw KitError(
        ja: "\(path): 設定ファイルを読めません(UTF-8のYAMLです)",
        en: "\(path): the configuration cannot be read (UTF-8 YAML)")
    }
    try self.init(yaml: text, path: path)
    if let logo = output.logo { frame.logo = try LogoFile.read(logo, beside: path) }
  }
}
