event "deficit_alarm" {
  kind = "historical",
  on = date(2024, 2), when = "digital trade balance < -3", picture = "coins", people = { "mof", "users", "negotiator" },
  effects = { relation "mof" :add(-0.05) },
  sources = { { document = "article_000", grade = "A" }, { document = "article_001", grade = "A" }, { document = "jiji_2025", grade = "A" } },
}
