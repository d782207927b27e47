event "windows_95" {
  kind = "historical",
  on = date(1995, 11), picture = "beige_pc", people = { "users" },
  effects = { lever "adoption push" :add(0.02, { lasts = years(3) }), relation "users" :add(0.1) },
  shock = { source = "PC98", size = "2.2 million personal computers sold in 1992, 5.7 million in 1995" },
  sources = { { document = "japaninc_1997", grade = "B" } },
}
