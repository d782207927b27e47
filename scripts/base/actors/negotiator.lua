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
}
