actor "negotiator" {
  order = 4, adviser = true, relation = 0.1, picture = "official",
  lines = {
    { when = "friction > 0.6", say = "actor.negotiator.line.hot" },
    { when = "foreign patience < 0.4", say = "actor.negotiator.line.thin" },
    { when = "adopted(import_licences) > 0.8 :AND: Time >= 1968", say = "actor.negotiator.line.licences" },
    { when = "adopted(copying_tolerance) > 0.5 :AND: legal exposure > 0.3", say = "actor.negotiator.line.copying" },
    { when = "adopted(domestic_cloud) > 0.3", say = "actor.negotiator.line.cloud" },
    { when = "foreign patience > 0.85", say = "actor.negotiator.line.calm_seas" },
    { say = "actor.negotiator.line.calm" },
  },
}
