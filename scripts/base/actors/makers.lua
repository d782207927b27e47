actor "makers" {
  order = 2, adviser = true, relation = 0.3, picture = "president",
  lines = {
    { when = "relation(makers) < -0.4", say = "actor.makers.line.cold" },
    { when = "flag(spy_case) :AND: Time < 1986", say = "actor.makers.line.spy" },
    { when = "adopted(import_licences) < 0.5 :AND: Time < 1976", say = "actor.makers.line.open" },
    { when = "adopted(copying_tolerance) > 0.5 :AND: Time < 1982", say = "actor.makers.line.compatible" },
    { when = "Time >= 1986 :AND: Time < 1991", say = "actor.makers.line.boom" },
    { when = "Time >= 1991 :AND: Time < 1997", say = "actor.makers.line.slump" },
    { when = "home share[personal computer] < 0.5 :AND: Time >= 1997 :AND: Time < 2006", say = "actor.makers.line.wall" },
    { when = "maintenance share > 0.7 :AND: Time >= 2006 :AND: Time < 2013", say = "actor.makers.line.upkeep" },
    { when = "Time >= 2013 :AND: Time < 2022", say = "actor.makers.line.solutions" },
    { when = "Time >= 2022", say = "actor.makers.line.resale" },
    { when = "home share[mainframe] > 0.55 :AND: Time >= 1978 :AND: Time < 1986", say = "actor.makers.line.proud" },
    { when = "running(super_high_performance)", say = "actor.makers.line.project" },
    { say = "actor.makers.line.calm" },
  },
  -- While too little is our own, whose it is; then what it earns. Believes that one catches up by making.
  advice = {
    years = 8, lens = "catch_up",
    aims = { { aim = "autonomy", when = "autonomy < 60" }, "digital_trade_balance", "autonomy" },
    mechanisms = {
      "know how[mainframe]", "know how[custom software]", "know how[packaged software]", "know how[personal computer]",
      "know how[online consumer]", "know how[cloud]", "know how[ai services]", "know how[games]",
      "import licences", "foreign capital limits", "leasing strength", "hardware strength", "copying tolerance",
      "domestic cloud rules", "legal exposure",
    },
  },
}
