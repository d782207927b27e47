event "famicom" {
  kind = "historical",
  on = date(1983, 7), picture = "beige_pc", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "article_001", grade = "B" }, { document = "literature_events", grade = "C" } },
}
