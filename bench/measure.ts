import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something to be timed in a process of its own, so that its memory is its own too. */
export interface Task {
  command: string
  args: readonly string[]
  cwd?: string
}

export interface Measured {
  /** Median over the runs: what the task itself reports as `seconds` in its last line of JSON, else wall time of the process. */
  seconds: number
  /** Highest resident memory over the runs, in MiB. */
  peakMib: number
  runs: readonly number[]
  /** The last line of JSON that the task printed, if any. */
  said: Readonly<Record<string, unknown>>
}

/** A TypeScript file of this folder, run by this Node; its peak memory is reported by itself as it ends. */
export const script = (path: string, ...args: readonly (string | number)[]): Task => ({
  command: process.execPath,
  args: [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(import.meta.dirname, 'report-peak.ts'),
    join(import.meta.dirname, path),
    ...args.map(String),
  ],
})

/** An R script of `children/`, run once. @returns undefined where R or a package it needs is not on the machine */
export async function inR(name: string, packages: readonly string[], ...args: readonly string[]): Promise<Measured | undefined> {
  const asked = packages.flatMap((one) => ['-e', `library(${one})`])
  if (spawnSync('Rscript', asked, { stdio: 'ignore' }).status !== 0) return undefined
  return (await measure({ inR: { command: 'Rscript', args: [join(import.meta.dirname, 'children', name), ...args] } }, 1)).inR
}

/**
 * Runs the tasks turn about, `rounds` times each: machines drift, and only figures of the same minutes can be compared.
 * @returns what was measured, under the names the tasks were given
 * @throws Error where a task fails, with what it said
 */
export async function measure<Name extends string>(tasks: Readonly<Record<Name, Task>>, rounds = 3): Promise<Record<Name, Measured>> {
  const names = Object.keys(tasks) as Name[]
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) for (const name of names) runs.get(name)?.push(await runOnce(name, tasks[name]))
  return Object.fromEntries(names.map((name) => [name, summed(runs.get(name) ?? [])])) as Record<Name, Measured>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

interface Run {
  seconds: number
  peakMib: number
  said: Record<string, unknown>
}

function summed(runs: readonly Run[]): Measured {
  const seconds = runs.map((run) => run.seconds)
  return { seconds: median(seconds), peakMib: Math.max(...runs.map((run) => run.peakMib)), runs: seconds, said: runs.at(-1)?.said ?? {} }
}

/** A line a process: the measured one, and any it started that were handed its descriptors. */
const largest = (lines: string): number => Math.max(...lines.split('\n').map(Number))

async function runOnce(name: string, task: Task): Promise<Run> {
  const started = performance.now()
  // Compiled code is kept, as `npm run writ` keeps it.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled') }
  const child = spawn(task.command, task.args, { cwd: task.cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  let peak = ''
  child.stdout?.on('data', (part) => {
    out += part
  })
  child.stderr?.on('data', (part) => {
    err += part
  })
  child.stdio[3]?.on('data', (part) => {
    peak += part
  })
  let watchedKib = 0
  const watch = setInterval(() => {
    watchedKib = Math.max(watchedKib, highWaterKib(child.pid))
  }, 50)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => clearInterval(watch))
  const wall = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`The task "${name}" ended with ${code}: ${err.trim().slice(-2000)}`)
  const said = lastJson(out)
  return { seconds: secondsSaid(said) ?? wall, peakMib: (largest(peak) || watchedKib) / 1024, said }
}

/** The most memory a process ever held, as Linux keeps it; 0 elsewhere, or once it has gone. */
function highWaterKib(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function secondsSaid({ seconds }: { seconds?: unknown }): number | undefined {
  return typeof seconds === 'number' ? seconds : undefined
}

function lastJson(out: string): Record<string, unknown> {
  const line = out.trimEnd().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) return {}
  return JSON.parse(line) as Record<string, unknown>
}
