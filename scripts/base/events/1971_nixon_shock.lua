event "nixon_shock" {
  kind = "historical",
  on = date(1971, 8), picture = "coins", people = { "mof", "negotiator" },
  effects = { relation "ustr" :add(-0.05), relation "mof" :add(-0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
