-- Where a draft may lead: the fan of the chart, the effect with its range, the what-if page.
text "ja" {
  ["ui.preview.draft"] = "案（このモデルで）",
  ["ui.preview.median"] = "案（中央の試行）",
  ["ui.preview.history"] = "ここから史実",
  ["ui.preview.span"] = "{low}〜{high}",
  ["ui.preview.change"] = "{median}（{span}）、{verdict}",
  ["ui.preview.better"] = "改善 {percent} %",
  ["ui.preview.worse"] = "悪化 {percent} %",
  ["ui.preview.unclear"] = "不明 {percent} %",
  ["ui.preview.effect.help"] = "{aim}5年後、何も決めない場合との差：{runs}回の試行の中央の値、5回に4回が入る範囲、改善または悪化する割合。この案：{draft}。史実：{history}。",
}
