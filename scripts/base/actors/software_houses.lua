actor "software_houses" {
  order = 3, adviser = true, relation = -0.1, picture = "founder",
  lines = {
    { when = "relation(software_houses) > 0.5", say = "actor.software_houses.line.warm" },
    { when = "flag(bundled) :AND: Time < 1980", say = "actor.software_houses.line.bundled" },
    { when = "captive software houses > 0.3 :AND: Time < 1990", say = "actor.software_houses.line.captive" },
    { when = "shortage > 100", say = "actor.software_houses.line.shortage" },
    { when = "startup vitality > 40", say = "actor.software_houses.line.lively" },
    { when = "Time >= 2000", say = "actor.software_houses.line.late" },
    { say = "actor.software_houses.line.calm" },
  },
}
