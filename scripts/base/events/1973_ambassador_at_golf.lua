event "ambassador_at_golf" {
  kind = "counterfactual",
  picture = "ship", people = { "ustr", "negotiator" },
  sources = { { document = "our_reading", grade = "D" } },
}
