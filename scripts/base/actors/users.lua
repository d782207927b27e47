actor "users" { order = 5, adviser = false, relation = 0, wants = { "user_benefit" } }
