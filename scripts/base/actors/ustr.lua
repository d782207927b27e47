actor "ustr" { order = 9, adviser = false, relation = 0 }
