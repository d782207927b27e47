event "sanctions" {
  kind = "historical",
  on = date(1987, 4), picture = "ship", people = { "ustr", "negotiator" },
  effects = { lever "friction shock" :add(0.15, { lasts = years(1) }), relation "ustr" :add(-0.15) },
  sources = { { document = "literature_events", grade = "C" } },
}
