// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A mention of somebody taken apart: the name, and the number, address, reading, post or unit beside it.
///
/// What is found is evidence for a search, no more: 服部 is not the unit it ends like.
struct NameParts: Equatable {
  /// The name without anything beside it; empty where only a number or an address stands.
  var name: String
  var code: String?
  var email: String?
  /// A reading beside the name, in kana or Latin letters.
  var reading: String?
  /// 旧姓.
  var formerName: String?
  /// 「田中(太)」: how the given name begins.
  var givenStart: String?
  var post: String?
  var unit: String?
  /// 兼 stands beside the name.
  var isConcurrent = false
  var hasHonorific = false

  /// Takes a mention apart.
  init(_ text: String) {
    name = TextKey.trimmed(text)
    guard name.utf8.count <= 300 else { return }
    stripConcurrentMarks()
    takeAddress()
    takeBrackets()
    takeWords()
    if let bare = NameTitles.withoutHonorific(name) {
      name = bare
      hasHonorific = true
    }
    if let (bare, found) = NameTitles.withoutPost(name) {
      name = bare
      post = found
      if let bare = NameTitles.withoutHonorific(name) { name = bare }
    }
  }

  /// A mention that is taken for a name as it stands.
  init(plain text: String) { name = TextKey.trimmed(text) }

  /// Whether nothing stood beside the name.
  var isPlain: Bool {
    code == nil && email == nil && reading == nil && formerName == nil && givenStart == nil && post == nil
      && unit == nil && !isConcurrent && !hasHonorific
  }

  /// What a bracket beside a name can say of who it is.
  enum Evidence: Equatable {
    case code, email, reading, formerName(String), givenStart, post, unit, concurrent
  }

  /// What the content of a bracket beside a name says of who it is; `nil` for remarks.
  static func evidence(in content: String) -> Evidence? {
    let text = TextKey.trimmed(content)
    let key = NameKey.exact(text)
    if ["兼", "兼務", "併任", "兼任"].contains(key) { return .concurrent }
    if NameKey.isMail(text) { return .email }
    // Four digits in brackets are more likely a year or an extension.
    if NameKey.isNumber(text), !(key.count == 4 && (key.hasPrefix("19") || key.hasPrefix("20"))) {
      return .code
    }
    for word in ["旧姓:", "旧姓", "旧:", "née", "nee"] where key.hasPrefix(word) && key.count > word.count {
      return .formerName(String(key.dropFirst(word.count)))
    }
    if NameTitles.posts.contains(key) { return .post }
    if NameKey.isUnit(text) { return .unit }
    if key.count >= 2, NameKey.reading(text) != nil { return .reading }
    if key.count == 1, key.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }),
      !remarks.contains(key), KindWords.kind(of: key) == nil
    {
      return .givenStart
    }
    return nil
  }

  private static let remarks: Set<String> = [
    "仮", "新", "旧", "済", "前", "後", "予", "臨", "非", "派", "契", "嘱", "社", "外", "株", "有", "財", "委", "月", "火", "水",
    "木", "金",
    "土", "日", "上", "下", "内", "他", "男", "女", "未", "別", "長", "当", "本",
  ]

  // MARK: Taking apart

  private static let concurrentMarks = [
    "(兼)", "（兼）", "〔兼〕", "［兼］", "[兼]", "【兼】", "㊒", "兼)", "兼）", "兼 ", "兼\u{3000}", "※兼務", "※兼",
  ]

  /// A text without the 兼 before or after it, and whether there was one.
  static func withoutConcurrentMark(_ text: String) -> (text: String, isConcurrent: Bool) {
    var rest = TextKey.trimmed(text)
    for mark in concurrentMarks where rest.count > mark.count {
      if rest.hasPrefix(mark) { return (TextKey.trimmed(String(rest.dropFirst(mark.count))), true) }
      if mark != "兼)", mark != "兼）", rest.hasSuffix(mark) {
        rest = TextKey.trimmed(String(rest.dropLast(mark.count)))
        return (rest, true)
      }
    }
    return (rest, false)
  }

  private mutating func stripConcurrentMarks() {
    let (rest, found) = Self.withoutConcurrentMark(name)
    name = rest
    isConcurrent = found
  }

  /// 「Taro Tanaka <t@x.jp>」「t@x.jp」「tanaka(at)x.jp」
  private mutating func takeAddress() {
    if NameKey.isMail(name) {
      email = NameKey.mail(name)
      name = ""
      return
    }
    guard let open = name.firstIndex(where: { "<＜〈".contains($0) }), let last = name.last,
      ">＞〉".contains(last)
    else {
      return
    }
    let inside = String(name[name.index(after: open)...].dropLast())
    guard NameKey.isMail(inside) else { return }
    email = NameKey.mail(inside)
    name = TextKey.trimmed(String(name[..<open]).filter { $0 != "\"" })
  }

  private mutating func takeBrackets() {
    for _ in 0..<4 {
      guard let (before, content) = NameBrackets.last(in: name) else { break }
      guard let found = Self.evidence(in: content) else {
        // A reading in Latin letters, or a remark.
        if RomajiKey.key(latin: content.filter { !$0.isWhitespace }) != nil, content.count >= 3 {
          reading = content
        }
        name = before
        continue
      }
      let text = TextKey.trimmed(content)
      switch found {
      case .code: code = text
      case .email: email = NameKey.mail(text)
      case .reading: reading = text
      case .formerName(let former): formerName = former
      case .givenStart: givenStart = text
      case .post: post = text
      case .unit: unit = text
      case .concurrent: isConcurrent = true
      }
      name = before
    }
    // 「山本（旧姓中村） 桜」
    if let (before, content, after) = NameBrackets.middle(in: name), let found = Self.evidence(in: content) {
      switch found {
      case .formerName(let former): formerName = former
      case .reading: reading = reading ?? content
      default: return
      }
      name = TextKey.trimmed("\(before) \(after)")
    }
    // 「(A0012)田中」
    if let (content, after) = NameBrackets.first(in: name), NameKey.isNumber(content) {
      code = code ?? TextKey.trimmed(content)
      name = after
    }
  }

  /// 「A0012 田中太郎」「田中太郎 A0012」「営業部 田中」
  private mutating func takeWords() {
    var words = name.split { " \u{3000}:：".contains($0) }.map(String.init)
    guard words.count > 1 else { return }
    let separators = name.contains { ":：".contains($0) }
    if let first = words.first, NameKey.isNumber(first) {
      code = code ?? first
      words.removeFirst()
    } else if let last = words.last, NameKey.isNumber(last) {
      code = code ?? last
      words.removeLast()
    } else if let mail = words.firstIndex(where: { NameKey.isMail($0) }) {
      email = email ?? NameKey.mail(words[mail])
      words.remove(at: mail)
    } else if words.count >= 2, NameKey.exact(words[0]).count >= 3, NameKey.isUnit(words[0]) {
      unit = unit ?? words[0]
      words.removeFirst()
    } else {
      return
    }
    name = separators ? words.joined(separator: "：") : words.joined(separator: " ")
  }
}

/// Brackets at the ends of a text.
enum NameBrackets {
  private static let pairs: [Character: Character] = [
    ")": "(", "）": "（", "〕": "〔", "]": "[", "］": "［", "】": "【", ">": "<", "＞": "＜", "〉": "〈",
  ]

  /// What stands in the last bracket and before it, where the text ends with one and something stands before.
  static func last(in text: String) -> (before: String, content: String)? {
    guard let close = text.last, let open = pairs[close] else { return nil }
    // 「（課長)」: brackets of two widths meet in practice.
    let opens: [Character] = open == "(" || open == "（" ? ["(", "（"] : [open]
    guard let start = text.dropLast().lastIndex(where: { opens.contains($0) }) else { return nil }
    let before = TextKey.trimmed(String(text[..<start]))
    let content = TextKey.trimmed(String(text[text.index(after: start)...].dropLast()))
    return before.isEmpty || content.isEmpty ? nil : (before, content)
  }

  /// What stands in the first bracket inside a text, before it and after it.
  static func middle(in text: String) -> (before: String, content: String, after: String)? {
    guard let start = text.firstIndex(where: { "(（〔[［".contains($0) }), start != text.startIndex,
      let end = text[start...].firstIndex(where: { ")）〕]］".contains($0) })
    else { return nil }
    let content = TextKey.trimmed(String(text[text.index(after: start)..<end]))
    let after = TextKey.trimmed(String(text[text.index(after: end)...]))
    return content.isEmpty || after.isEmpty ? nil : (TextKey.trimmed(String(text[..<start])), content, after)
  }

  /// What stands in a bracket the text begins with, and after it.
  static func first(in text: String) -> (content: String, after: String)? {
    guard let open = text.first, let close = pairs.first(where: { $0.value == open })?.key,
      let end = text.firstIndex(of: close)
    else { return nil }
    let content = TextKey.trimmed(String(text[text.index(after: text.startIndex)..<end]))
    let after = TextKey.trimmed(String(text[text.index(after: end)...]))
    return content.isEmpty || after.isEmpty ? nil : (content, after)
  }
}
