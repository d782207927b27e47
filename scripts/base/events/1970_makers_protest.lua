event "makers_protest" {
  kind = "plausible",
  picture = "president", people = { "makers" },
  effects = { relation "makers" :add(-0.1), capital(-5) },
  sources = { { document = "our_reading", grade = "D" } },
}
