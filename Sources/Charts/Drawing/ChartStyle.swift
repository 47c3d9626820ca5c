/// The style sheet that a page with charts includes once; an SVG that stands alone is drawn without it.
package enum ChartStyle {
  package static let sheet = ""
}
