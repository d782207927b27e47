actor "foreign_clouds" { order = 32, from = 2006, adviser = false, group = "ustr", relation = 0.1 }
