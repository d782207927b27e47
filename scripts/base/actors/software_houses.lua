actor "software_houses" {
  order = 3, adviser = true, relation = -0.1, picture = "founder",
  lines = {
    { when = "relation(software_houses) > 0.5", say = "actor.software_houses.line.warm" },
    { when = "flag(bundled) :AND: Time < 1976", say = "actor.software_houses.line.bundled" },
    { when = "captive software houses > 0.3 :AND: Time < 1984", say = "actor.software_houses.line.captive" },
    { when = "running(sigma)", say = "actor.software_houses.line.sigma" },
    { when = "shortage > 60 :AND: Time < 1992", say = "actor.software_houses.line.shortage" },
    { when = "Time >= 1991 :AND: Time < 1996", say = "actor.software_houses.line.slump" },
    { when = "adopted(open_procurement) > 0.45", say = "actor.software_houses.line.tender" },
    { when = "Time >= 2000 :AND: Time < 2008", say = "actor.software_houses.line.late" },
    { when = "startup vitality > 45", say = "actor.software_houses.line.lively" },
    { when = "Time >= 2008 :AND: Time < 2018", say = "actor.software_houses.line.store" },
    { when = "Time >= 2018", say = "actor.software_houses.line.daughter" },
    { say = "actor.software_houses.line.calm" },
  },
  -- When people are short, whether new firms can be founded; else work and pay. Believes that the used is bought.
  advice = {
    years = 12, lens = "network",
    aims = { { aim = "startup_vitality", when = "shortage > 60" }, "jobs_and_pay", "user_benefit" },
    mechanisms = {
      "software for its own price", "venture climate", "customer acceptance", "mobility", "seniors",
      "programmers wanted", "lock in burden", "maintenance share", "executive literacy",
      "home share[custom software]", "home share[packaged software]", "home share[online consumer]", "home share[cloud]",
      "adoption[custom software]", "adoption[packaged software]", "adoption[personal computer]",
      "adoption[online consumer]", "adoption[cloud]",
    },
  },
}
