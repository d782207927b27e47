event "no_common_software" {
  kind = "counterfactual",
  picture = "keypunch", people = { "software_houses" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
