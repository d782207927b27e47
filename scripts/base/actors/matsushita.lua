actor "matsushita" { order = 26, adviser = false, relation = 0.1 }
