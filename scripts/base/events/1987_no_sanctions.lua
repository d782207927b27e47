event "no_sanctions" {
  kind = "counterfactual",
  picture = "tokyo_1985", people = { "ustr", "negotiator" },
  sources = { { document = "our_reading", grade = "D" } },
}
