actor "makers" {
  order = 2, adviser = true, relation = 0.3, picture = "president",
  lines = {
    { when = "relation(makers) < -0.4", say = "actor.makers.line.cold" },
    { when = "flag(spy_case)", say = "actor.makers.line.spy" },
    { when = "adopted(import_licences) < 0.3 :AND: Time < 1980", say = "actor.makers.line.open" },
    { when = "home share[mainframe] > 0.6 :AND: Time < 1995", say = "actor.makers.line.proud" },
    { when = "maintenance share > 0.7 :AND: Time >= 1980", say = "actor.makers.line.upkeep" },
    { when = "Time >= 2010", say = "actor.makers.line.late" },
    { say = "actor.makers.line.calm" },
  },
}
