event "software_production" {
  kind = "historical",
  on = date(1976, 10), picture = "punched_cards", people = { "software_houses" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "cusumano_1991", grade = "C" } },
}
