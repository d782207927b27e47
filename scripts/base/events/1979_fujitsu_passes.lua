event "fujitsu_passes" {
  kind = "historical",
  on = date(1979, 6), when = "home share[mainframe] > 0.5", picture = "newspaper", people = { "makers", "ibm_japan" },
  effects = { relation "makers" :add(0.05), relation "ibm_japan" :add(-0.05), capital(3) },
  sources = { { document = "time_1983", grade = "B" } },
}
