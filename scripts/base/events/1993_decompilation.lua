event "decompilation" {
  kind = "historical",
  on = date(1993, 11), picture = "parliament", people = { "ustr", "software_houses" },
  effects = { relation "ustr" :add(-0.05), relation "software_houses" :add(-0.05) },
  sources = { { document = "west_1995", grade = "B" } },
}
