event "ntt_private" {
  kind = "historical",
  on = date(1985, 4), picture = "data_hall", people = { "ntt" },
  effects = { relation "ntt" :add(-0.05), relation "users" :add(0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
