-- Where a draft may lead: the fan of the chart, the effect with its range, the what-if page.
text "en" {
  ["ui.preview.draft"] = "draft, in this model",
  ["ui.preview.median"] = "draft, middle run",
  ["ui.preview.history"] = "as MITI from here",
  ["ui.preview.span"] = "{low} … {high}",
  ["ui.preview.change"] = "{median} ({span}), {verdict}",
  ["ui.preview.better"] = "better {percent} %",
  ["ui.preview.worse"] = "worse {percent} %",
  ["ui.preview.unclear"] = "unclear {percent} %",
  ["ui.preview.effect.help"] = "{aim} Against deciding nothing, after 5 years: the middle of {runs} runs, the range of four in five, and the share that is better or worse. This draft: {draft}. As MITI did: {history}.",
}
