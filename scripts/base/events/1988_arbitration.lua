event "arbitration" {
  kind = "historical",
  on = date(1988, 11), when = "flag(spy_case)", picture = "newspaper", people = { "makers", "ibm_japan" },
  effects = { relation "makers" :add(-0.05), relation "ibm_japan" :add(0.05) },
  sources = { { document = "la_times_1988", grade = "B" } },
}
