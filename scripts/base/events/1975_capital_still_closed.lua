event "capital_still_closed" {
  kind = "counterfactual",
  picture = "harbour", people = { "ustr", "makers" },
  sources = { { document = "our_reading", grade = "D" } },
}
