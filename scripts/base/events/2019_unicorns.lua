event "unicorns" {
  kind = "historical",
  on = date(2019, 1), when = "startup vitality < 60", otherwise = "many_unicorns",
  picture = "founder", people = { "software_houses" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "article_002", grade = "B" }, { document = "article_003", grade = "A" } },
}
