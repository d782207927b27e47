event "vaccination_record" {
  kind = "historical",
  on = date(2021, 4), picture = "card_reader", people = { "users", "software_houses" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "article_004", grade = "A" } },
}
