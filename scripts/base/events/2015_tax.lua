event "tax_on_services" {
  kind = "historical",
  on = date(2015, 10), picture = "stamp", people = { "mof" },
  effects = { relation "mof" :add(0.1) },
  sources = { { document = "literature_events", grade = "C" } },
}
