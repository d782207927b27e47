actor "diet" {
  order = 12, adviser = false, wants = { "user_benefit", "startup_vitality" }, relation = 0,
  lines = {
    { when = "relation(diet) < -0.4", say = "actor.diet.line.cold" },
    { when = "relation(diet) > 0.2", say = "actor.diet.line.warm" },
    { say = "actor.diet.line.calm" },
  },
}
