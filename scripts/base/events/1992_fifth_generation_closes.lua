event "fifth_generation_closes" {
  kind = "historical",
  on = date(1992, 6), when = "running(fifth_generation)", picture = "data_hall", people = { "universities" },
  effects = { relation "universities" :add(0.05) },
  sources = { { document = "icot_histories", grade = "B" } },
}
