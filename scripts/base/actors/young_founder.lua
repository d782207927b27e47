actor "young_founder" {
  order = 22, from = 1999, relation = 0, picture = "founder", wants = { "startup_vitality" },
  lines = {
    { when = "relation(young_founder) > 0.3", say = "actor.young_founder.line.warm" },
    { when = "startup vitality < 20", say = "actor.young_founder.line.stigma" },
    { say = "actor.young_founder.line.calm" },
  },
}
