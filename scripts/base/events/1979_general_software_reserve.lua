event "general_software_reserve" {
  kind = "historical",
  on = date(1979, 4), picture = "desk", people = { "software_houses", "mof" },
  effects = { relation "software_houses" :add(0.05) },
  sources = { { document = "tax_measures_law", grade = "C" } },
}
