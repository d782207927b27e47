actor "platforms" {
  order = 23, from = 2008, relation = 0, picture = "smartphone", wants = { "user_benefit", "openness" },
  lines = {
    { when = "adopted(antitrust_stance) > 0.5", say = "actor.platforms.line.rules" },
    { when = "home share[cloud] < 0.4 :AND: Time >= 2015", say = "actor.platforms.line.cloud" },
    { say = "actor.platforms.line.calm" },
  },
}
