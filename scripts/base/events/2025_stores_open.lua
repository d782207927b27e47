event "stores_open" {
  kind = "historical",
  on = date(2025, 12), when = "chosen(smartphone_act, ex_ante_rules) :OR: chosen(smartphone_act, extend_to_cloud)", picture = "smartphone", people = { "users", "software_houses" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "smartphone_act_2024", grade = "B" } },
}
