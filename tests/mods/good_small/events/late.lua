-- SPDX-License-Identifier: MIT
event "late_news" {
  kind = "plausible",
  effects = { lever "price of software" :add(0.1) },
}

event "chance_news" {
  kind = "counterfactual",
  window = { 1966, 1972 }, per_year = 0.3,
  when = "chosen(unbundling, keep) = 1 :OR: running(sigma) > 0 :OR: relation(users) > 0.5",
}
