event "new_series_news" {
  kind = "historical",
  on = date(1972, 3), picture = "newspaper", people = { "makers", "mof" },
  effects = { relation "makers" :add(0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
