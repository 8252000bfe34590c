import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench.ts'

/** The benches, in the order a file goes through Writ. Each is the default export of the file of its name. */
const names = [
  'generate',
  'xlsx',
  'stays',
  'population',
  'rules',
  'end-to-end',
  'ledger',
  'act',
  'year',
  'board',
  'pages',
  'check',
  'publish',
]

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
  const unknown = positionals.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no bench "${unknown.join('", "')}"; the benches are: ${names.join(', ')}.`)
    return 1
  }
  const say = values.json ? () => undefined : (line: string) => console.log(line)
  say(machine())
  say(yardsticks())
  const all: { bench: string; rows: readonly BenchRow[] }[] = []
  for (const name of positionals.length > 0 ? positionals : names) {
    const file = join(import.meta.dirname, `${name}.ts`)
    if (!existsSync(file)) {
      say(`\n${name}: not written yet.`)
      continue
    }
    const bench = ((await import(file)) as { default: Bench }).default
    say(`\n${bench.name}: ${bench.says}`)
    const rows = await bench.run()
    say(table(rows))
    all.push({ bench: bench.name, rows })
  }
  if (values.json) console.log(JSON.stringify({ machine: machine(), yardsticks: yardsticks(), benches: all }, null, 2))
  return 0
}

function machine(): string {
  const processors = cpus()
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}. Quote ratios, not seconds: machines differ, and drift.`
}

/** Says which yardsticks can be had here. */
function yardsticks(): string {
  return spawnSync('Rscript', ['--version']).error
    ? 'R is not installed: nothing is compared with the public R pipeline here. The other yardsticks are a bare inflate of the same bytes and SQL written by hand.'
    : 'R is installed; benches that know how compare themselves with the public R pipeline.'
}

/** Rows as text, numbers to the right; columns that no row fills are left out. */
function table(rows: readonly BenchRow[]): string {
  const columns: [string, (row: BenchRow) => string][] = [
    ['what', ({ what }) => what],
    ['seconds', ({ seconds }) => (seconds === undefined ? '' : seconds.toFixed(seconds < 10 ? 2 : 1))],
    ['peak MiB', ({ peakMib }) => (peakMib === undefined ? '' : peakMib.toFixed(0))],
    ['a second', ({ count, seconds, unit = '' }) => (count === undefined || !seconds ? '' : `${short(count / seconds)} ${unit}`.trim())],
    ['against', ({ against }) => against ?? ''],
    ['times faster', ({ timesFaster }) => (timesFaster === undefined ? '' : timesFaster.toPrecision(3))],
    ['times smaller', ({ timesSmaller }) => (timesSmaller === undefined ? '' : timesSmaller.toPrecision(3))],
    ['note', ({ note }) => note ?? ''],
  ]
  const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''))
  const lines = [used.map(([head]) => head), ...rows.map((row) => used.map(([, cell]) => cell(row)))]
  const widths = used.map((_, place) => Math.max(...lines.map((line) => line[place]?.length ?? 0)))
  return lines.map((line) => `  ${line.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}

function short(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`
  return value >= 1e3 ? `${Math.round(value / 1e3)} k` : value.toPrecision(3)
}

process.exitCode = await run()
