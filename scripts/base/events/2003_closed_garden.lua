event "closed_garden" {
  kind = "historical",
  on = date(2003, 6), when = "flag(imode) :AND: platform openness < 0.15", picture = "flip_phone", people = { "ntt", "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "article_001", grade = "A" }, { document = "article_002", grade = "A" } },
}
