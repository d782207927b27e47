event "clause_on_data" {
  kind = "plausible",
  on = date(2027, 9), picture = "scales", people = { "ustr", "negotiator" },
  effects = { relation "negotiator" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
