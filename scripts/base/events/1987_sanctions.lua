event "sanctions" {
  kind = "historical",
  on = date(1987, 4), picture = "ship", people = { "ustr", "negotiator" },
  effects = { lever "friction shock" :add(0.15, { lasts = years(1) }), relation "ustr" :add(-0.15) },
  shock = { source = "literature_events", size = "duties of 100 % on goods worth 300 million dollars a year" },
  sources = { { document = "literature_events", grade = "C" } },
}
