actor "softbank" { order = 30, adviser = false, relation = 0.1 }
