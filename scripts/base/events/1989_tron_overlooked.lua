event "tron_overlooked" {
  kind = "counterfactual",
  picture = "ship", people = { "ustr" },
  effects = { relation "negotiator" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
