event "no_cliff" {
  kind = "counterfactual",
  picture = "migration", people = { "users" },
  effects = { relation "users" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
