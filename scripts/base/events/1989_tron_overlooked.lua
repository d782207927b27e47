event "tron_overlooked" {
  kind = "counterfactual",
  picture = "tokyo_1985", people = { "ustr" },
  effects = { relation "negotiator" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
