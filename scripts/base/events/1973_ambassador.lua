event "ambassador" {
  kind = "historical",
  on = date(1973, 3), when = "adopted(import_licences) > 0.2", picture = "ship", people = { "ustr", "negotiator" },
  effects = { relation "ustr" :add(-0.1) },
  sources = { { document = "us_embassy_1973", grade = "B" } },
}
