import Testing

@testable import Report

/// Words bare or in quotes, in what the program writes for people to go on with.
struct YAMLWordTests {
  @Test(arguments: [
    ("no4-p", "no4-p"), ("第四小学", "第四小学"), ("../county.yaml", "../county.yaml"), ("..", ".."), (".", "."),
    ("2024", "'2024'"), ("1-2", "'1-2'"), ("null", "'null'"), ("-a", "'-a'"), ("", "''"),
    ("Close 第四小学", "'Close 第四小学'"), ("五中（西区）", "'五中（西区）'"), ("it's", "'it''s'"), ("a: b", "'a: b'"),
  ])
  func quoted(word: String, written: String) {
    #expect(YAMLWord.quoted(word) == written)
  }
}
