event "imode_abroad" {
  kind = "historical",
  on = date(2002, 3), when = "flag(imode)", picture = "flip_phone", people = { "ntt" },
  effects = { relation "ntt" :add(-0.05) },
  sources = { { document = "imode_abroad", grade = "B" }, { document = "article_001", grade = "A" } },
}
