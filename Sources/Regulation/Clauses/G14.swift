import County

/// G14: at least half of the places of good senior schools are allocated to junior schools, with a tilt to rural ones.
///
/// Value: allocated ÷ all places. Worked example: 964 ÷ 1,634 = 59.0 %. Source: regulation.zh §1.4 (14).
package enum G14: Clause {
  package static let card = ClauseCard(
    Text(zh: "优质高中名额分配", en: "places of good senior schools"), .government(14),
    declares: [.met, .places, .allocated, .ruralAllocated, .share, .ruralShare, .tiltedToRural], limits: [.share],
    asks: { $0.aspect == .ruralTilt ? [.tiltedToRural] : [.allocated, .places] },
    formula: Text(
      zh: "分配名额÷优质高中招生名额，不低于限值；并向农村初中倾斜",
      en: "places allocated ÷ places of good senior schools, at least the limit; with a tilt to rural schools"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .share), Part(aspect: .ruralTilt)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    part.aspect == .share
      ? facts.share(.g14, .allocated, of: .places) : .declared(facts.terms.declared[.g14]?.says(.tiltedToRural))
  }
}
