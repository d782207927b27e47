scenario "s14" {
  order = 15, first = 1964, last = 2030, minutes = 100, level = 3, brief = 10, debrief = 45,
  chart = "digital trade balance", picture = "data_hall",
  aims = { "user_benefit", "autonomy", "openness" },
  questions = {
    { year = 1975, ask = "scenario.s14.ask.hand" },
    { year = 1986, ask = "scenario.s14.ask.middle" },
    { year = 2000, ask = "scenario.s14.ask.net" },
    { year = 2015, ask = "scenario.s14.ask.deficit" },
    { when = "digital trade balance < -8", ask = "scenario.s14.ask.deep" },
    { when = "digital trade balance >= -8", ask = "scenario.s14.ask.other_balance" },
    { ask = "scenario.s14.ask.successor" },
    { ask = "scenario.s14.ask.model" },
  },
  sources = { { document = "johnson_1982", grade = "C" }, { document = "okimoto_1989", grade = "C" }, { document = "callon_1995", grade = "C" } },
}
