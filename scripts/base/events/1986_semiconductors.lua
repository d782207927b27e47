event "semiconductor_agreement" {
  kind = "historical",
  on = date(1986, 9), picture = "chip", people = { "ustr", "negotiator", "makers" },
  effects = { relation "ustr" :add(-0.05), relation "negotiator" :add(-0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
