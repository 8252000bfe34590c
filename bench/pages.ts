import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { type Asked, ask, signInAs } from './pages/ask.ts'
import { pagesAsked } from './pages/pages-asked.ts'

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 50_000)
const CONNECTIONS = 32

interface Server {
  url: string
  pid: number
  stop(): Promise<void>
}

/** `npm start` as it is, on a record of its own: benches are run as a server is. */
async function startServer(home: string): Promise<Server> {
  const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, '../src/main.ts'), 'start'], {
    env: { ...process.env, WRIT_HOME: home, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let said = ''
  const url = await new Promise<string>((ready, failed) => {
    const read = (part: Buffer) => {
      said += part.toString()
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found) ready(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said.slice(-1000)}`)))
  })
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  return { url, pid: child.pid ?? 0, stop }
}

const residentMib = (pid: number): number => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

interface Loaded {
  asked: readonly Asked[]
  seconds: number
  /** Memory of the server after each tenth of the requests. */
  residentMib: readonly number[]
}

async function load(server: Server): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const session = await signInAs(server.url, agent, 'Devon Deportation')
  const pages = await pagesAsked(server.url, agent, session)
  const asked: Asked[] = []
  const resident: number[] = []
  const began = performance.now()
  const caller = async () => {
    while (asked.length < REQUESTS) {
      const page = pages[asked.length % pages.length]
      if (!page) return
      asked.push(await ask(server.url, agent, page, session))
      if (asked.length % (REQUESTS / 10) === 0) resident.push(residentMib(server.pid))
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, caller))
  agent.destroy()
  return { asked, seconds: (performance.now() - began) / 1000, residentMib: resident }
}

const pages: Bench = {
  name: 'pages',
  says: `${REQUESTS.toLocaleString('en')} requests of a mixed load of pages at ${CONNECTIONS} connections, signed in: errors, 99th percentile, memory of the server.`,
  async run() {
    const home = await mkdtemp(join(tmpdir(), 'writ-bench-'))
    const server = await startServer(home)
    try {
      const loaded = await load(server)
      return told(loaded)
    } finally {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    }
  },
}

function told({ asked, seconds, residentMib }: Loaded): BenchRow[] {
  const errors = asked.filter(({ status }) => status >= 400).length
  const p = (part: number, of: readonly Asked[]) =>
    (of.map(({ ms }) => ms).toSorted((one, other) => one - other)[Math.floor(of.length * part)] ?? 0).toFixed(1)
  const kinds = [...Map.groupBy(asked, ({ what }) => what)].map(
    ([what, of]): BenchRow => ({ what: `  ${what}`, count: of.length, note: `p50 ${p(0.5, of)} ms, p99 ${p(0.99, of)} ms` }),
  )
  const note = `${errors} errors; p50 ${p(0.5, asked)} ms, p99 ${p(0.99, asked)} ms; memory of the server after each tenth: ${residentMib.map((mib) => mib.toFixed(0)).join(', ')} MiB`
  return [{ what: 'all pages', seconds, count: asked.length, unit: 'requests', peakMib: Math.max(...residentMib), note }, ...kinds]
}

export default pages
