event "ti_sony" {
  kind = "historical",
  on = date(1968, 7), picture = "chip", people = { "negotiator", "makers" },
  effects = { relation "ustr" :add(0.05), relation "makers" :add(0.05) },
  sources = { { document = "okimoto_1989", grade = "C" } },
}
