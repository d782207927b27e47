actor "softbank" { order = 30, from = 1981, adviser = false, relation = 0.1 }
