event "cloud_spreads" {
  kind = "historical",
  on = date(2012, 6), picture = "cloud", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "cloud_reports", grade = "C" } },
}
