actor "ntt" { order = 8, adviser = false, relation = 0, wants = { "autonomy" } }
