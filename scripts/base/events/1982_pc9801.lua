event "pc9801" {
  kind = "historical",
  on = date(1982, 10), picture = "kanji_terminal", people = { "makers", "users" },
  effects = { relation "users" :add(0.05), relation "makers" :add(0.05) },
  sources = { { document = "article_001", grade = "A" }, { document = "pc98_histories", grade = "B" } },
}
