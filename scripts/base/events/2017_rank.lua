event "rank_27" {
  kind = "historical",
  on = date(2017, 6), picture = "podium", people = { "users", "universities" },
  effects = { relation "universities" :add(-0.05) },
  sources = { { document = "imd_2023", grade = "B" } },
}
