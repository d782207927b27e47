actor "industrial_bank" { order = 27, adviser = false, relation = 0.1 }
