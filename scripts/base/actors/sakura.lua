actor "sakura" { order = 31, from = 1996, adviser = false, relation = 0.1 }
