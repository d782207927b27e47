-- What a number says when it is asked.
text "en" {
  ["ui.door.now"] = "{value} in {year}",
  ["ui.door.change"] = "{change} since {year}",
  ["ui.door.causes"] = "Biggest causes of the change",
  ["ui.door.cause"] = "{change}  {name}",
  ["ui.door.working"] = "The causes are being worked out…",
  ["ui.door.given"] = "Nothing in the model makes it: policy or history gives it.",
  ["ui.door.still"] = "Nothing that goes in has moved.",
  ["ui.door.hold"] = "Press, or T: hold this open",
  ["ui.door.equation"] = "Equation and inputs",
  ["ui.door.more"] = "More inputs are on its page.",
  ["ui.door.page"] = "Its page in the encyclopaedia",
  ["ui.door.chart"] = "Show on the chart",
  ["ui.door.computed"] = "Worked out from its inputs",
}
