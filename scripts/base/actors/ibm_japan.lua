actor "ibm_japan" { order = 6, adviser = false, relation = 0, wants = { "openness" } }
