event "deficit_2024" {
  kind = "historical",
  on = date(2025, 2), when = "digital trade balance < -4", picture = "newspaper", people = { "mof", "users" },
  effects = { relation "mof" :add(-0.05) },
  sources = { { document = "jiji_2025", grade = "A" }, { document = "article_002", grade = "A" } },
}
