event "ambassador_at_golf" {
  kind = "counterfactual",
  picture = "golf", people = { "ustr", "negotiator" },
  sources = { { document = "our_reading", grade = "D" } },
}
