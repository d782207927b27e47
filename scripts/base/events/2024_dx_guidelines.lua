event "dx_guidelines" {
  kind = "historical",
  on = date(2024, 9), picture = "stamp", people = { "users" },
  effects = { relation "users" :add(-0.05) },
  sources = { { document = "article_002", grade = "B" }, { document = "meti_2018", grade = "B" } },
}
