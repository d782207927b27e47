event "new_machines" {
  kind = "historical",
  on = date(1974, 11), when = "running(new_series)", picture = "mainframe", people = { "makers", "users" },
  effects = { relation "makers" :add(0.05), relation "users" :add(0.05) },
  sources = { { document = "ipsj_museum", grade = "B" } },
}
