event "capital_still_closed" {
  kind = "counterfactual",
  picture = "ship", people = { "ustr", "makers" },
  sources = { { document = "our_reading", grade = "D" } },
}
