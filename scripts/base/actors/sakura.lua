actor "sakura" { order = 31, adviser = false, relation = 0.1 }
