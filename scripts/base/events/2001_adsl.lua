event "adsl_price_war" {
  kind = "historical",
  on = date(2001, 9), picture = "data_hall", people = { "ntt", "users" },
  effects = { relation "users" :add(0.05), relation "ntt" :add(-0.05) },
  sources = { { document = "literature_events", grade = "C" } },
}
