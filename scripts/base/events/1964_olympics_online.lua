event "olympics_online" {
  kind = "historical",
  on = date(1964, 10), picture = "tokyo_1964", people = { "ibm_japan", "users" },
  effects = { relation "ibm_japan" :add(0.05), relation "users" :add(0.05) },
  sources = { { document = "ibm_japan_history", grade = "C" } },
}
