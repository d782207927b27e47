event "last_shift" {
  kind = "plausible",
  on = date(2029, 4), when = "maintenance share > 0.45", picture = "punched_cards", people = { "users", "makers" },
  effects = { relation "users" :add(-0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
