actor "ustr" { order = 9, adviser = false, relation = 0, wants = { "openness", "foreign_patience" } }
