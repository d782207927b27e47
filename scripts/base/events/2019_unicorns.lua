event "unicorns" {
  kind = "historical",
  on = date(2019, 1), picture = "newspaper", people = { "software_houses", "negotiator" },
  effects = { relation "negotiator" :add(0.05), relation "software_houses" :add(0.05) },
  sources = { { document = "article_002", grade = "B" }, { document = "digital_trade_2019", grade = "B" } },
}
