event "ax_consortium" {
  kind = "historical",
  on = date(1987, 10), picture = "beige_pc", people = { "makers" },
  effects = { relation "makers" :add(-0.05) },
  sources = { { document = "japaninc_1997", grade = "B" } },
}
