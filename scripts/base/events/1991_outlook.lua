event "outlook_1991" {
  kind = "historical",
  on = date(1991, 4), picture = "desk", people = { "users" },
  effects = { capital(2) },
  sources = { { document = "events_table", grade = "B" } },
}
