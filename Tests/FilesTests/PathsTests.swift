import Files
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("..", "a/plans/p.yaml", "a"), ("base.yaml", "a/plans/p.yaml", "a/plans/base.yaml"), (".", "p.yaml", "."),
    ("../x", "p.yaml", "../x"), ("/abs/./y", "a/p.yaml", "/abs/y"), ("b", "/p.yaml", "/b"),
  ])
  func pathsAreSeenFromTheFile(path: String, file: String, resolved: String) {
    #expect(Paths.resolve(path, from: file) == resolved)
  }
}
