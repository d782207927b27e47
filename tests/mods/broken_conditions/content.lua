event "one" { kind = "plausible", when = "share of home[mainfram] > 0.3 :AND: NOT flag(bundled)" }
event "two" {
  kind = "plausible",
  when = "trade balanc > 0",
}
event "three" { kind = "plausible", when = "adoptd(import_licences) > 0" }
event "four" { kind = "plausible", when = "adopted(import_licence) > 0 :OR: running(sigmo) > 0" }
event "five" { kind = "plausible", when = "chosen(unbundling, kep) > 0" }
event "six" { kind = "plausible", when = "years since(unbundlin) > 2 :OR: relation(usrs) > 0" }
event "seven" { kind = "plausible", when = "flag(bundld) > 0 :OR: succeeded(sigma) > 0" }
event "eight" { kind = "plausible", when = "Time > " }
event "nine" { kind = "plausible", when = "chosen(unbundling) > 0" }
