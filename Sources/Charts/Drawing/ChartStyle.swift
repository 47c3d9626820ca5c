/// The style sheet that a page with charts includes once; an SVG that stands alone is whole without it.
package enum ChartStyle {
  /// Latin letters of one width nearly everywhere, since charts are laid out without measuring the reader's fonts.
  static let family =
    "Arial,Helvetica,&#39;Liberation Sans&#39;,&#39;PingFang SC&#39;,&#39;Microsoft YaHei&#39;,"
    + "&#39;Noto Sans CJK SC&#39;,&#39;Noto Sans SC&#39;,sans-serif"

  /// Charts stand as blocks no wider than their place; print keeps their colours and does not cut them.
  package static let sheet = """
    svg.chart{display:block;max-width:100%;height:auto;overflow:visible;font-variant-numeric:tabular-nums}
    svg.spark{display:inline-block;vertical-align:-.3em}
    @media print{svg.chart{break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}}

    """
}
