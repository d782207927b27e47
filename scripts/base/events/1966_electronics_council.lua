event "electronics_council" {
  kind = "historical",
  on = date(1966, 5), picture = "ministry", people = { "makers", "universities" },
  effects = { capital(2) },
  sources = { { document = "electronics_council_1966", grade = "C" } },
}
