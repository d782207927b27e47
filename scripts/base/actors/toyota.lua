actor "toyota" { order = 29, adviser = false, relation = 0.1 }
