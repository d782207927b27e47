event "ibm_stays_first" {
  kind = "counterfactual",
  picture = "podium", people = { "ibm_japan", "makers" },
  sources = { { document = "our_reading", grade = "D" } },
}
