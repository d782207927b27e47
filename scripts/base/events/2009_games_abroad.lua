event "games_abroad" {
  kind = "historical",
  on = date(2009, 6), picture = "newspaper", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "events_table", grade = "B" }, { document = "article_001", grade = "A" } },
}
