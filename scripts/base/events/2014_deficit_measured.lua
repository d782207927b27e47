event "deficit_measured" {
  kind = "historical",
  on = date(2014, 12), when = "digital trade balance < -0.5", picture = "newspaper", people = { "mof", "users" },
  effects = { relation "mof" :add(-0.05) },
  sources = { { document = "article_000", grade = "A" }, { document = "article_002", grade = "A" } },
}
