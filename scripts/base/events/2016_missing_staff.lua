event "missing_staff" {
  kind = "historical",
  on = date(2016, 6), picture = "school", people = { "universities", "users" },
  effects = { relation "universities" :add(0.05) },
  sources = { { document = "meti_2016", grade = "B" } },
}
