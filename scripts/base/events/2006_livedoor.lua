event "livedoor" {
  kind = "historical",
  on = date(2006, 1), picture = "newspaper", people = { "software_houses", "mof" },
  effects = { relation "software_houses" :add(-0.1) },
  sources = { { document = "livedoor_2006", grade = "C" } },
}
