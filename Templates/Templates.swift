// SPDX-License-Identifier: Apache-2.0

/// The templates and style sheets that ship inside the binary.
public enum Templates {
  /// Every embedded file by its name, in name order.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("absence.js", PackageResources.absence_js),
    ("brand.css", PackageResources.brand_css),
    ("card.css", PackageResources.card_css),
    ("card.html.mustache", PackageResources.card_html_mustache),
    ("charts.html.mustache", PackageResources.charts_html_mustache),
    ("copy.js", PackageResources.copy_js),
    ("cover.html.mustache", PackageResources.cover_html_mustache),
    ("findings.html.mustache", PackageResources.findings_html_mustache),
    ("footer.html.mustache", PackageResources.footer_html_mustache),
    ("header.html.mustache", PackageResources.header_html_mustache),
    ("holders.css", PackageResources.holders_css),
    ("keys.js", PackageResources.keys_js),
    ("letters.css", PackageResources.letters_css),
    ("matrix.js", PackageResources.matrix_js),
    ("page.html.mustache", PackageResources.page_html_mustache),
    ("people.js", PackageResources.people_js),
    ("print.css", PackageResources.print_css),
    ("script.js", PackageResources.script_js),
    ("style.css", PackageResources.style_css),
    ("summary.html.mustache", PackageResources.summary_html_mustache),
    ("toolbar.html.mustache", PackageResources.toolbar_html_mustache),
  ]
}
