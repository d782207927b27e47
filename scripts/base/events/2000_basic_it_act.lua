event "basic_it_act" {
  kind = "historical",
  on = date(2000, 11), picture = "parliament", people = { "users", "ntt" },
  effects = { capital(1) },
  sources = { { document = "basic_it_act", grade = "B" } },
}
