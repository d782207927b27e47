event "rank_32" {
  kind = "historical",
  on = date(2023, 11), picture = "podium", people = { "users", "universities" },
  effects = { relation "universities" :add(-0.05) },
  sources = { { document = "imd_2023", grade = "A" }, { document = "article_004", grade = "A" } },
}
