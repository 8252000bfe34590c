#!/usr/bin/env node
// Runs on whatever Node the machine has (18 or later). It fetches the Node that Writ is pinned to,
// installs Writ's packages with it, and hands over. Nothing else may live here: no import outside node:.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinned = JSON.parse(readFileSync(join(root, 'runtime/package.json'), 'utf8')).optionalDependencies
const quiet = process.argv.includes('--json')

const say = (line) => quiet || process.stderr.write(`${line}\n`)
const stop = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** npm's own program, so that it can be run by a Node of our choosing. */
function npm(node, args, cwd) {
  const cli = process.env.npm_execpath
  const line = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', ...args]
  const how = { cwd, stdio: ['ignore', quiet ? 'ignore' : 2, 2] }
  return cli?.endsWith('.js')
    ? spawnSync(node, [cli, ...line], how)
    : spawnSync('npm', line, { ...how, shell: process.platform === 'win32' })
}

function pinnedNode() {
  const name = Object.keys(pinned).find((known) => known.endsWith(`${process.platform}-${process.arch}`))
  if (!name) {
    if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
    stop(`There is no packaged Node 26 for ${process.platform} on ${process.arch}. Install Node 26 or later and run this again.`)
  }
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const binary = join(root, 'runtime/node_modules', name, file)
  const has = () => {
    try {
      const text = readFileSync(join(root, 'runtime/node_modules', name, 'package.json'), 'utf8')
      return existsSync(binary) && JSON.parse(text).version === pinned[name]
    } catch {
      return false
    }
  }
  if (!has()) {
    say(`Fetching Node ${pinned[name]} for Writ (once).`)
    const done = npm(process.execPath, ['ci', '--ignore-scripts'], join(root, 'runtime'))
    if (!has())
      stop(
        `Node ${pinned[name]} could not be installed${done.error ? ` (${done.error.message})` : ''}. Check that npm can reach its registry, then run this again.`,
      )
  }
  return binary
}

/** Installs the locked packages when the lock file or the Node changed since the last time. */
function install(node) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const want = createHash('sha256').update(lock).update(JSON.stringify(pinned)).digest('hex')
  const stamp = join(root, 'node_modules/.writ-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  say('Installing packages (once).')
  // Not `ci`: it refuses a lock that lacks packages for other systems, and mirrors often lack some of those.
  const done = npm(node, ['install', '--no-save', '--ignore-scripts'], root)
  if (done.status !== 0) {
    rmSync(stamp, { force: true })
    stop('The packages could not be installed. Check that npm can reach its registry, then run this again.')
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, want)
}

const [verb = 'start', ...rest] = process.argv.slice(2)
const node = pinnedNode()
install(node)

const tool = (path, ...args) => [[join(root, 'node_modules', path), ...args]]
const vitest = (...args) => tool('vitest/vitest.mjs', ...args)
const biome = (...args) => tool('@biomejs/biome/bin/biome', ...args)
const writ = (...args) => [['--disable-warning=ExperimentalWarning', join(root, 'src/main.ts'), ...args]]
/**
 * How a server is run. What an act or a page needs is garbage as soon as it is answered: with more room for the young (MiB) half as much time goes into
 * collecting it. And none of it may be made among the old from the start, as V8 does with what lately lived long: it would keep alive all it points to.
 */
const server = ['--max-semi-space-size=64', '--no-allocation-site-pretenuring']

/** What each verb runs, one after the other, until one fails. A list of commands in place of one is run all at once. */
const runs = {
  start: () => writ('start', ...rest).map((args) => [...server, ...args]),
  writ: () => writ(...rest),
  vitest: () => vitest(...rest),
  biome: () => biome(...rest),
  test: () =>
    vitest('run', ...['unit', 'tidy', 'data', 'record', 'faults', 'browser'].flatMap((project) => ['--project', project]), ...rest),
  check: () => [
    [...biome('check', '.'), ...tool('typescript/bin/tsc', '--noEmit'), ...tool('knip/bin/knip.js')],
    ...vitest('run', '--project', 'unit', '--project', 'tidy', ...rest),
  ],
  bench: () => [[...server, '--disable-warning=ExperimentalWarning', join(root, 'bench/run.ts'), ...rest]],
}
if (!runs[verb]) stop(`There is no "${verb}". Try one of: ${Object.keys(runs).join(', ')}.`)

/** Runs one command to its end and gives its exit code. */
const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: verb === 'writ' ? (process.env.INIT_CWD ?? process.cwd()) : root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      },
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (status, signal) => resolve(signal ? 1 : status))
  })

for (const step of runs[verb]()) {
  const codes = await Promise.all(Array.isArray(step[0]) ? step.map(run) : [run(step)])
  const failed = codes.find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
}
