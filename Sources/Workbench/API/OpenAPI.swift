import County
import Report

/// The document that describes `/api/v1` (OpenAPI 3.1), made of the keys that requests are read by.
enum OpenAPI {
  private struct Door {
    var path: String
    var method: String
    var summary: Text
    var keys: KeyRecord?
    /// The form of what is answered, and the answers that are no mistake of the program.
    var answers: String
    var success: Int
    var refusals: [Int]
  }

  private static let doors: [Door] = [
    Door(
      path: "/api/v1/counties", method: "get", summary: Text(zh: "所服务的县", en: "The county that is served"), keys: nil,
      answers: "application/json", success: 200, refusals: []),
    Door(
      path: "/api/v1/plans", method: "get", summary: Text(zh: "方案列表", en: "Its plans"), keys: nil,
      answers: "application/json", success: 200, refusals: []),
    Door(
      path: "/api/v1/simulate", method: "post",
      summary: Text(
        zh: "逐年推演，与 junheng simulate --format json 相同", en: "Year by year: what junheng simulate --format json prints"),
      keys: APIKeys.simulate, answers: "application/json", success: 200, refusals: bodied),
    Door(
      path: "/api/v1/why", method: "post",
      summary: Text(
        zh: "解释一个数字，与 junheng why --format json 相同", en: "A figure explained: what junheng why --format json prints"),
      keys: APIKeys.why, answers: "application/json", success: 200, refusals: bodied),
    Door(
      path: "/api/v1/compare", method: "post",
      summary: Text(
        zh: "方案并列，与 junheng compare --format json 相同",
        en: "Plans side by side: what junheng compare --format json prints"),
      keys: APIKeys.compare, answers: "application/json", success: 200, refusals: bodied),
    Door(
      path: "/api/v1/export", method: "post",
      summary: Text(zh: "汇报材料，与 junheng report 相同", en: "The report, as junheng report writes it"),
      keys: APIKeys.export,
      answers: "text/html", success: 200, refusals: bodied),
    Door(
      path: "/api/v1/explore", method: "post",
      summary: Text(zh: "开始一项把握推演", en: "Begins an exploration of many futures"), keys: APIKeys.explore,
      answers: "application/json", success: 202, refusals: bodied + [429]),
    Door(
      path: "/api/v1/explore/{study}", method: "get",
      summary: Text(
        zh: "结果，与 junheng explore --format json 相同；未完成时为 202",
        en: "Its result, what junheng explore --format json prints; 202 while it runs"), keys: nil,
      answers: "application/json", success: 200, refusals: [202, 404, 422]),
    Door(
      path: "/api/v1/explore/{study}/events", method: "get",
      summary: Text(zh: "进度（服务器推送事件）", en: "Its progress, as server-sent events"), keys: nil,
      answers: "text/event-stream", success: 200, refusals: [404]),
    Door(
      path: "/api/v1/explore/{study}", method: "delete", summary: Text(zh: "取消", en: "Cancels it"), keys: nil,
      answers: "application/json", success: 200, refusals: [404]),
  ]
  private static let bodied = [400, 403, 404, 413, 422]

  static func document(_ language: Language) -> JSON {
    var paths: [(String, JSON)] = []
    for door in doors {
      let own = operation(door, language)
      if let at = paths.firstIndex(where: { $0.0 == door.path }), case .object(let others) = paths[at].1 {
        paths[at].1 = .object(others + [(door.method, own)])
      } else {
        paths.append((door.path, .object([(door.method, own)])))
      }
    }
    let errors: JSON = .object([
      ("type", .string("object")), ("required", .array([.string("errors"), .string("exitStatus")])),
      (
        "properties",
        .object([
          ("errors", .object([("type", .string("array")), ("items", .object([("type", .string("string"))]))])),
          ("exitStatus", .object([("type", .string("integer"))])),
        ])
      ),
    ])
    return .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([("title", .string(WorkbenchOptions.title(language))), ("version", .string(Provenance.programVersion))])
      ),
      ("security", .array([.object([("token", .array([]))])])), ("paths", .object(paths)),
      (
        "components",
        .object([
          (
            "securitySchemes",
            .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
          ),
          ("schemas", .object([("Errors", errors)])),
        ])
      ),
    ])
  }

  private static func operation(_ door: Door, _ language: Language) -> JSON {
    var fields: [(String, JSON)] = [("summary", .string(door.summary(language)))]
    if door.path.contains("{study}") {
      fields.append(
        (
          "parameters",
          .array([
            .object([
              ("name", .string("study")), ("in", .string("path")), ("required", .bool(true)),
              ("schema", .object([("type", .string("string")), ("pattern", .string("^[0-9a-z]+$"))])),
            ])
          ])
        ))
    }
    if let keys = door.keys {
      fields.append(
        (
          "requestBody",
          .object([
            ("required", .bool(true)),
            ("content", .object([("application/json", .object([("schema", schema(keys, language))]))])),
          ])
        ))
    }
    func answer(_ type: String, _ schema: JSON) -> JSON {
      .object([
        ("description", .string(door.summary(language))), ("content", .object([(type, .object([("schema", schema)]))])),
      ])
    }
    let open =
      door.answers == "application/json"
      ? JSON.object([("type", .string("object"))]) : .object([("type", .string("string"))])
    var answers = [("\(door.success)", answer(door.answers, open))]
    if door.path == "/api/v1/export", case .object(let own) = answers[0].1 {
      let types = Reports.types.map { ($0, JSON.object([("schema", open)])) }
      answers[0].1 = .object([own[0], ("content", .object(types))])
    }
    for status in [401, 403] + door.refusals where !answers.contains(where: { $0.0 == "\(status)" }) {
      let schema: JSON =
        status == 202
        ? .object([("type", .string("object"))]) : .object([("$ref", .string("#/components/schemas/Errors"))])
      answers.append(("\(status)", answer("application/json", schema)))
    }
    fields.append(("responses", .object(answers)))
    return .object(fields)
  }

  /// The schema of a body, made of its keys.
  private static func schema(_ record: KeyRecord, _ language: Language) -> JSON {
    let properties = record.keys.map { key in
      (key.name, JSON.object(form(key.form) + [("description", .string((key.note ?? Text(same: key.name))(language)))]))
    }
    let required: [(String, JSON)] =
      record.required.count == 1
      ? [("required", .array(record.required[0].map { .string($0) }))]
      : [
        (
          "oneOf",
          .array(record.required.map { set in .object([("required", .array(set.map { .string($0) }))]) })
        )
      ]
    return .object(
      [("type", .string("object")), ("additionalProperties", .bool(false)), ("properties", .object(properties))]
        + required)
  }

  private static func form(_ form: KeyForm) -> [(String, JSON)] {
    switch form {
    case .yesNo: [("type", .string("boolean"))]
    case .word(let words): [("type", .string("string")), ("enum", .array(words.map { .string($0.name) }))]
    case .whole(let bounds):
      [
        ("type", .string("integer")), ("minimum", .int(Int(bounds.lowerBound))),
        ("maximum", .int(Int(bounds.upperBound))),
      ]
    case .list:
      [
        ("type", .string("array")), ("items", .object([("type", .string("string"))])), ("minItems", .int(1)),
        ("maxItems", .int(Limits.plans)),
      ]
    default: [("type", .string("string"))]
    }
  }
}
