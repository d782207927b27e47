-- One file with nine mistakes, three of them in its syntax.
event "first" {
  kind = = "plausible",
}

evnt "second" { kind = "plausible" }

event "third" {
  kind = "plausibel",
  capitl = 2,
  effects = { lever "price of sofware" :add(0.1), lever "price of software" :ad(0.1) },
}

event "fourth" {
  kind = "plausible",
  effects = { capital(3, },
}

event "fifth" {
  kind = "plausible",
  when = "share of homes > 0",
  effects = { queue("first"), queue("sixt"), cancel "sixth" },
}

event "sixth" {
  kind = "plausible",
  weight = 2 ^ 3,
  effects = { }
