-- One mistake of each kind that a table of fields can hold.
event "unbundling" { kind = "plausible" }
event "Bad-Id" { kind = "plausible" }
event "no_kind" {}
event "dates" {
  kind = "plausible",
  on = date(1963, 13),
  window = { 1970, 1966 },
}
event "more_dates" { kind = "plausible", on = 1969, otherwise = "late_news" }
event "chances" { kind = "plausible", window = { 1966, 1970 }, per_year = 1.5 }
event "options" {
  kind = "historical", on = date(1970, 1),
  options = {
    { id = "act", effects = {} },
    { id = "act", effects = {}, capital = "much" },
    { id = "nothing", historical = true, needs = 3 },
    { id = "later", historical = true, effects = {}, yen = -1 },
    { id = "never", effects = {} },
    "sixth",
  },
  effects = { capital(1) },
}
event "empty" { kind = "counterfactual", options = {} }
event "not_history" {
  kind = "counterfactual",
  options = {
    { id = "nothing", effects = {} },
    { id = "act", historical = true, effects = {} },
  },
}
event "effects" {
  kind = "plausible",
  people = { "usres", 3 },
  sources = { { document = "musem", grade = "A" }, { document = "museum", grade = "E" }, { grade = "A" } },
  effects = {
    lever "import licences",
    lever "share of home[games]" :add(0.1),
    lever "price of software" :add(1.5),
    lever "price of software" :scale(-1),
    lever "price of software" :add(0.1, { ovr = years(3) }),
    lever "price of software" :add("much"),
    lever "price of software" :add(0.1, 3),
    relation "user" :add(3),
    queue("late_new", { after = years(1), chance = 2 }),
    set_flag "Not A Flag",
    set_instrument("import_licence", 2),
    start_programme(5),
    "text",
    { size = 3 },
    function() return 1 end,
  },
}
event "no_list" { kind = "plausible", effects = lever "price of software" :add(0.1), people = "users" }
instrument "one" {
  lever = "trade balance", lever_at_one = 2, start = 2, step = 0, capital = 5, jurisdiction = "our",
  order = 1.5,
}
instrument "two" {
  order = 1, lever = "import licences", lever_at_one = 2, capital = 5, jurisdiction = "ours",
}
programme "three" {
  order = 1, from = 1980, to = 1970, years = 0, yen_per_year = 1, capital = 1, kill = 1, chance = 0.5,
  success = {}, failure = {}, 7, path = { 1, 2 }, partial = 0.9, kind = "real",
  members = {
    { actor = "nobody", weight = 0.7, joins = 0, demand = { worth = 0.2 } },
    { actor = "four", weight = 0.7, joins = 3 }, { actor = "four", weight = 0, joins = 0 },
  },
}
actor "four" { order = 1, adviser = "yes", lines = { { wen = "1", say = "actor.four.line.a" }, 5 } }
scenario "five" { order = 1, first = 1970, last = 1969, minutes = 8, level = 4, chart = "share of home" }
aim "six" { order = 1, variable = "trade balance", form = "yen", higher_is_better = true }
strategy "seven" {
  years = {
    { year = 1970, budget = { reserch = 1, research = -1 }, instruments = { import_licences = 2 } },
    { year = 1970, start = { "sigme", { programme = "sigma", scope = 0.7, grant = { "nobody" } }, { programme = "sigma", grant = { "user" } } }, stop = 3, more = 1 },
  },
  options = { unbundling = "kep", late_nws = "x", chance_news = 3 },
}
rules { files_per_year = 4 }
term "eight" { kind = "word", reading = "漢字", also = "x",
  never = { "never_again" }, about = { "strategy.none", "nothing" }, source = "nowhere", grade = "E" }
scenario "nine" {
  order = 2, first = 1970, last = 1975, minutes = 8, level = 1, chart = "trade balance", brief = 5,
  instruments = { "import_licence" }, budget = "research", lens = "rosy",
  questions = {
    { year = 1970, ask = "scenario.nine.ask.early" },
    { yaer = 1971, ask = "scenario.nine.ask.late", when = "Time >" },
    { year = 1972 },
    5,
  },
}
jurisdiction "nine" {
  order = 1, actor = "nobody_here", capital = 3, refuses_below = -2,
  concessions = { { id = "capital", budget_share = 2, effects = {} }, { id = "gift" }, 4 },
}
jurisdiction "ten" { order = 2, capital = 3, concessions = {} }
instrument "eleven" {
  order = 1, lever = "import licences", lever_at_one = 1, capital = 5, jurisdiction = "nine", fades = true, leverage = "hend",
}
instrument "twelve" { order = 1, lever = "import licences", lever_at_one = 1, capital = 5, jurisdiction = 3, fades = true }
strategy "thirteen" { years = { { year = 1970, favours = { nine = "gold", elf = "capital" } } } }
actor "nine" { order = 2, from = 1000, wants = { "riches" }, advice = { aims = { "nothing_such", { aim = "eighth", wen = "1" }, 5 },
  years = 99, lens = 3, mechanisms = { "no such number", 7 } } }
actor "ten" { order = 3, advice = { aims = "six", lens = "rosy" } }
