event "floppies" {
  kind = "historical",
  on = date(2022, 8), when = "maintenance share > 0.5", picture = "floppy", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "article_004", grade = "A" }, { document = "abu_2022", grade = "B" } },
}
