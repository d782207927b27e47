event "compaq_shock" {
  kind = "historical",
  on = date(1992, 10), picture = "beige_pc", people = { "makers", "users" },
  effects = { relation "users" :add(0.05), relation "makers" :add(-0.05) },
  sources = { { document = "price_war_1994", grade = "B" } },
}
