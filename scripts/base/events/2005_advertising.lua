event "advertising_online" {
  kind = "historical",
  on = date(2005, 6), picture = "newspaper", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
