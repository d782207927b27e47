event "no_sanctions" {
  kind = "counterfactual",
  picture = "ship", people = { "ustr", "negotiator" },
  sources = { { document = "our_reading", grade = "D" } },
}
