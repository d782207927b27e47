// SPDX-License-Identifier: MIT
// Runs a .mdl file by another engine, JavaScript generated and run by the SDEverywhere packages beside this file, and
// compares every variable with our table of results. other_engine.sh prepares both.
// usage: node other_engine.mjs FILE.mdl OURS.tab [CHANGES.cin]
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// The compiler calls this at its start; in the version of xlsx that registries carry only the module has it. No sheet
// is read here.
createRequire(import.meta.url)('xlsx').set_fs ??= () => {}
const { canonicalName, parseAndGenerate } = await import('@sdeverywhere/compile')
const { createSynchronousModelRunner } = await import('@sdeverywhere/runtime')

const relative = 1e-6
const nearZero = 1e-12
const [file, oursFile, changes] = process.argv.slice(2)

// Only constants that are inputs of the generated code can be set.
async function runOther() {
  const text = changes === undefined ? '' : fs.readFileSync(changes, 'utf8')
  const inputs = text.split('\n').filter(line => line.includes('=')).map(line => line.split('='))
  const spec = { inputVarNames: inputs.map(([input]) => input.trim()), outputVarNames: [] }
  const folder = path.dirname(path.resolve(oursFile))
  const name = path.basename(oursFile, '.tab')
  await parseAndGenerate(fs.readFileSync(file, 'utf8'), 'vensim', spec, ['generateJS'], folder, name, folder)
  const generated = path.join(folder, name + '.mjs')
  fs.renameSync(path.join(folder, name + '.js'), generated)
  const { default: load } = await import(pathToFileURL(generated))
  const runner = createSynchronousModelRunner(await load())
  const values = inputs.map(([input, value]) => ({ varId: canonicalName(input.trim()), get: () => Number(value) }))
  const outputs = runner.runModelSync(values, runner.createOutputs())
  return new Map(outputs.varSeries.map(series => [series.varId, series.points]))
}

// "balance by component[licences]" is "_balance_by_component[_licences]" there.
function nameThere(name) {
  const [, base, elements] = name.match(/^([^[]*)(?:\[(.*)\])?$/)
  const parts = elements === undefined ? [] : elements.split(',')
  return canonicalName(base.trim()) + parts.map(part => `[${canonicalName(part.trim())}]`).join('')
}

function compare(ours, other) {
  const [head, ...rows] = ours
  const worst = { difference: 0 }
  const problems = []
  head.slice(1).forEach((name, column) => {
    const points = other.get(nameThere(name))
    if (points === undefined) {
      problems.push(`${name}: the other engine has no such variable`)
      return
    }
    rows.forEach((row, i) => {
      const a = Number(row[column + 1])
      const b = points[i]?.y
      const size = Math.max(Math.abs(a), Math.abs(b))
      const difference = size <= nearZero ? 0 : Math.abs(a - b) / size
      if (points[i]?.x !== Number(row[0]) || !(difference <= relative)) {
        problems.push(`${name} at ${row[0]}: ${a} here, ${b} there`)
      } else if (difference > worst.difference) {
        Object.assign(worst, { difference, name, time: row[0] })
      }
    })
  })
  return { count: head.length - 1, rows: rows.length, worst, problems }
}

const lines = fs.readFileSync(oursFile, 'utf8').split('\n').filter(line => line.trim() !== '')
const result = compare(lines.map(line => line.split('\t')), await runOther())
result.problems.slice(0, 20).forEach(problem => console.log(problem))
console.log(
  `${result.count} variables at ${result.rows} times: ${result.problems.length} differ; ` +
    `worst of the others ${result.worst.difference.toExponential(1)} (${result.worst.name} at ${result.worst.time})`
)
process.exit(result.problems.length === 0 && result.count > 0 ? 0 : 1)
