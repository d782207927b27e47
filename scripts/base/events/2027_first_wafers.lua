event "first_wafers" {
  kind = "plausible",
  on = date(2027, 4), when = "running(ai_chip_frame)", picture = "wafer", people = { "makers", "mof" },
  effects = { relation "makers" :add(0.05) },
  sources = { { document = "our_reading", grade = "D" } },
}
