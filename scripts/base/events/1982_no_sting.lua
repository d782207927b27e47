event "no_sting" {
  kind = "counterfactual",
  picture = "desk", people = { "ibm_japan" },
  effects = { relation "ibm_japan" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
