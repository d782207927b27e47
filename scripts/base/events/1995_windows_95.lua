event "windows_95" {
  kind = "historical",
  on = date(1995, 11), picture = "beige_pc", people = { "users" },
  effects = { lever "adoption push" :add(0.02, { lasts = years(3) }), relation "users" :add(0.1) },
  sources = { { document = "japaninc_1997", grade = "B" } },
}
