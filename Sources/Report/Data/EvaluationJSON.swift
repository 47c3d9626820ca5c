import County
import Regulation

/// The JSON of one evaluation (architecture.en §9): figures unrounded, keys in this order.
package struct EvaluationJSON {
  let county: County
  let standard: Standard
  let layout: Layout
  let language: Language

  package init(county: County, standard: Standard, language: Language) {
    self.county = county
    self.standard = standard
    layout = Layout(county)
    self.language = language
  }

  /// The document of `evaluate`, or one year of `simulate`, where the findings are `listed` once.
  package func document(
    _ evaluation: Evaluation, findings: [Finding], listed: Bool = true, assumed: [String],
    target: TargetOutcome? = nil, _ provenance: Provenance
  ) -> JSON {
    .object([
      ("county", .string(county.name)), ("year", .int(evaluation.year)), ("standard", .string(standard.id)),
      ("verdict", .string(evaluation.verdict.rawValue)),
      ("verdictOfAssessed", .string(evaluation.verdictOfAssessed.rawValue)),
      ("conditions", .array(evaluation.conditions.map { .string($0.rawValue) })),
      ("target", TargetJSON.document(target, year: evaluation.year, standard)),
      ("clauses", .array(evaluation.clauses.map { clause($0, findings) })),
      ("stages", .object(evaluation.stages.map { ($0.stage.rawValue, stage($0)) })),
      ("sections", .array(evaluation.sections.map { section($0) })),
      ("schools", .array(evaluation.schools.map { school($0) })),
      ("findings", EvaluationJSON.findings(listed ? findings : [], language)),
      ("assumed", .array(assumed.map { .string($0) })), ("provenance", provenance.json),
    ])
  }

  /// The list of findings, as `check` gives it too.
  package static func findings(_ findings: [Finding], _ language: Language) -> JSON {
    .array(
      findings.map { finding in
        .object([
          ("id", .string(finding.id)), ("clause", .optional(finding.clause?.rawValue)),
          ("place", .optional(finding.place?.text)), ("note", .string(finding.sentence(language))),
        ])
      })
  }

  private func clause(_ result: ClauseResult, _ findings: [Finding]) -> JSON {
    let rule = standard.rules[result.id]
    return .object([
      ("id", .string(result.id.rawValue)), ("verdict", .string(result.verdict.rawValue)),
      ("borderline", .bool(result.borderline)), ("closeCall", .bool(result.closeCall)),
      ("value", .optional(result.worst?.value)), ("limit", .optional(result.worst?.limit)),
      ("margin", .optional(result.worst?.margin)), ("basis", .string(result.basis.rawValue)),
      ("citation", .optional(rule?.citation)), ("trust", .optional(rule?.trust.rawValue)),
      ("note", .optional(ClauseNotes.note(result, findings, layout)?(language))),
      ("parts", .array(result.judged.map { part($0) })),
      ("asDeclared", .bool(result.isAnswerOnly)),
      ("missing", .array(result.missing.map { MissingText.json($0, layout) })),
    ])
  }

  private func part(_ result: PartResult) -> JSON {
    .object([
      ("stage", .optional(result.part.stage?.rawValue)), ("indicator", .optional(result.part.indicatorID)),
      ("subject", .optional(layout.id(of: result.part))), ("aspect", .optional(result.aspect?.rawValue)),
      ("value", .optional(result.value)), ("limit", .optional(result.limit)), ("margin", .optional(result.margin)),
      ("verdict", .string(result.verdict.rawValue)), ("borderline", .bool(result.borderline)),
      ("closeCall", .bool(result.closeCall)),
    ])
  }

  private func stage(_ result: StageResult) -> JSON {
    .object([
      ("sections", .int(result.sections)), ("pupils", .number(result.pupils)), ("classes", .number(result.classes)),
      ("compositeCV", .optional(result.compositeCV)),
      (
        "indicators",
        .array(
          result.indicators.map { spread in
            .object([
              ("id", .string(spread.indicator.rawValue)), ("mean", .optional(spread.isKnown ? spread.mean : nil)),
              ("cv", .optional(spread.isKnown ? spread.cv : nil)),
              ("limit", spread.isJudged ? .number(spread.limit) : .null),
              ("verdict", .optional(spread.isJudged ? spread.verdict.rawValue : nil)),
              ("sectionsFull", .int(spread.sectionsFull)), ("sectionsAtFloor", .int(spread.sectionsAtFloor)),
              ("cvWithoutSmall", .optional(spread.cvWithoutSmall)),
            ])
          })
      ),
      (
        "added",
        .array(
          result.added.map { added in
            .object([
              ("id", .string(added.id)), ("mean", .optional(added.mean)), ("cv", .optional(added.cv)),
              ("limit", .optional(added.limit)), ("verdict", .optional(added.verdict?.rawValue)),
              ("sectionsFull", .int(added.sectionsFull)), ("sectionsAsked", .int(added.sectionsAsked)),
            ])
          })
      ),
    ])
  }

  private func section(_ result: SectionResult) -> JSON {
    .object([
      ("id", .string(layout.ids[result.slot])), ("name", .string(layout.names[result.slot])),
      ("stage", .string(result.stage.rawValue)), ("pupils", .number(result.pupils)),
      ("classes", .number(result.classes)), ("flag", .optional(result.flag?.rawValue)), ("open", .bool(result.isOpen)),
      ("indicatorsMet", .int(result.indicatorsMet)), ("verdict", .optional(result.verdict?.rawValue)),
      ("pupilsAtCliff", .optional(result.pupilsAtCliff)),
      (
        "indicators",
        .array(
          result.indicators.map { indicator in
            .object([
              ("id", .string(indicator.indicator.rawValue)), ("value", .optional(indicator.value)),
              ("required", .optional(indicator.required > 0 ? indicator.required : nil)),
              ("ratio", .optional(indicator.ratio)),
              ("level", .optional(indicator.level?.rawValue)), ("pupilsAtFull", .optional(indicator.pupilsAtFull)),
              ("pupilsAtFloor", .optional(indicator.pupilsAtFloor)),
            ])
          })
      ),
    ])
  }

  private func school(_ result: SchoolResult) -> JSON {
    .object([
      ("id", .string(layout.schoolIDs[result.school])), ("name", .string(layout.schoolNames[result.school])),
      ("pupils", .number(result.pupils)), ("limit", .number(result.limit)),
      ("verdict", .optional(result.verdict?.rawValue)),
    ])
  }
}

extension Layout {
  /// The id of the section or school a part speaks of.
  package func id(of part: Part) -> String? {
    switch part.subject {
    case .section(let slot)?: ids[slot]
    case .school(let school)?: schoolIDs[school]
    case nil: nil
    }
  }

  /// The name of the section or school a part speaks of.
  package func name(of part: Part) -> String? {
    switch part.subject {
    case .section(let slot)?: names[slot]
    case .school(let school)?: schoolNames[school]
    case nil: nil
    }
  }
}
