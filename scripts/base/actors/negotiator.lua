actor "negotiator" {
  order = 4, adviser = true, relation = 0.1, picture = "official",
  lines = {
    { when = "foreign patience < 0.35", say = "actor.negotiator.line.thin" },
    { when = "friction > 0.85", say = "actor.negotiator.line.hot" },
    { when = "adopted(domestic_cloud) > 0.25", say = "actor.negotiator.line.cloud" },
    { when = "flag(spy_case) :AND: Time < 1985", say = "actor.negotiator.line.spy" },
    { when = "adopted(import_licences) > 0.8 :AND: Time >= 1968 :AND: Time < 1980", say = "actor.negotiator.line.licences" },
    { when = "adopted(copying_tolerance) > 0.5 :AND: legal exposure > 0.8", say = "actor.negotiator.line.copying" },
    { when = "Time >= 1985 :AND: Time < 1992", say = "actor.negotiator.line.chips" },
    { when = "adopted(trade_concessions) > 0.5", say = "actor.negotiator.line.conceding" },
    { when = "adopted(antitrust_stance) > 0.5 :AND: Time >= 2005", say = "actor.negotiator.line.platforms" },
    { when = "foreign patience > 0.75 :AND: Time >= 2010", say = "actor.negotiator.line.ally" },
    { when = "Time >= 1993 :AND: Time < 2010", say = "actor.negotiator.line.quiet" },
    { say = "actor.negotiator.line.calm" },
  },
  -- While patience is thin, patience; else what others are let in to. Believes in rules.
  advice = {
    years = 5, lens = "institutions",
    aims = { { aim = "foreign_patience", when = "foreign patience < 0.75" }, "openness", "digital_trade_balance" },
    mechanisms = {
      "import licences", "foreign capital limits", "copying tolerance", "domestic cloud rules", "open tenders",
      "trade concessions", "antitrust stance", "leasing strength", "hardware strength", "weight in the world",
      "home share[mainframe]", "know how[mainframe]", "legal exposure", "friction shock", "platform openness",
    },
  },
}
