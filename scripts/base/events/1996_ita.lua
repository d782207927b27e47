event "information_technology_agreement" {
  kind = "historical",
  on = date(1996, 12), picture = "ship", people = { "negotiator", "ustr" },
  effects = { set_instrument("import_licences", 0), set_instrument("foreign_capital", 0), relation "ustr" :add(0.1) },
  shock = { source = "literature_events", size = "duties on computers and their parts zero by 2000" },
  sources = { { document = "literature_events", grade = "C" } },
}
