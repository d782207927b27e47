actor "mpt" {
  order = 10, adviser = false, wants = { "autonomy", "public_cost" }, relation = -0.2,
  lines = {
    { when = "relation(mpt) < -0.4", say = "actor.mpt.line.cold" },
    { when = "Time >= 2001", say = "actor.mpt.line.internal_affairs" },
    { when = "Time >= 1985", say = "actor.mpt.line.competition" },
    { say = "actor.mpt.line.calm" },
  },
}
