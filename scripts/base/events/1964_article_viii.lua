event "article_viii" {
  kind = "historical",
  on = date(1964, 4), picture = "tokyo_1964", people = { "mof", "negotiator", "ibm_japan" },
  sources = { { document = "ipsj_museum", grade = "B" }, { document = "article_001", grade = "A" }, { document = "events_table", grade = "B" } },
}
