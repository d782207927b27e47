event "mothers" {
  kind = "historical",
  on = date(1999, 11), picture = "newspaper", people = { "software_houses", "mof" },
  effects = { relation "software_houses" :add(0.1) },
  sources = { { document = "mothers_1999", grade = "C" } },
}
