import { spawn } from 'node:child_process'
import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Directory } from './directory.ts'
import { clusterAsSeenBy } from './directory.ts'
import type { Runner } from './find-runner.ts'
import { disownPid } from './postmaster.ts'

const LOG_BYTES_MAX = 10_000_000
/** The longest path a socket may have: 104 bytes on macOS with the closing zero, 108 on Linux. */
const SOCKET_BYTES_MAX = 103

/** What the server is told besides its defaults. Durability is not among it: it is on by default, and asked of the server after. */
const always = [
  'timezone=UTC',
  'log_timezone=UTC',
  'password_encryption=scram-sha-256',
  // A fault's details and the statement it came from may hold personal data: neither goes into the log.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_statement=none',
  'max_wal_size=2GB',
  'jit=off',
]

/** A server that was just started; it may still be recovering. */
export interface Started {
  pid: number
  /** Undefined while it runs, then how it ended. */
  ended(): string | undefined
}

/**
 * Starts PostgreSQL on a directory, apart from our own process group: it outlives us where others use it, and a Ctrl-C meant for us does not
 * stop it under our feet.
 */
export async function startPostmaster(
  directory: Directory,
  programs: string,
  runner: Runner,
  settings: readonly string[],
): Promise<Started> {
  await disownPid(directory)
  const where = canHaveSocket(directory)
    ? ['listen_addresses=', `unix_socket_directories=${clusterAsSeenBy(runner, directory.cluster)}`]
    : ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${await findFreePort()}`]
  const options = [...always, ...where, ...settings].flatMap((setting) => ['-c', setting])
  const isLarge = (await stat(directory.log).catch(() => undefined))?.size ?? 0
  const log = await open(directory.log, isLarge > LOG_BYTES_MAX ? 'w' : 'a', 0o600)
  try {
    const server = spawn(join(programs, 'postgres'), ['-D', clusterAsSeenBy(runner, directory.cluster), ...options], {
      ...runner,
      cwd: directory.cluster,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    let end: string | undefined
    server.once('error', (fault) => {
      end = fault.message
    })
    server.once('exit', (code, signal) => {
      end = `it ended with ${signal ?? `code ${code}`}`
    })
    server.unref()
    return { pid: server.pid ?? 0, ended: () => end }
  } finally {
    await log.close()
  }
}

const canHaveSocket = (directory: Directory) =>
  process.platform !== 'win32' && Buffer.byteLength(join(directory.cluster, '.s.PGSQL.5432')) <= SOCKET_BYTES_MAX

function findFreePort(): Promise<number> {
  const probe = createServer()
  return new Promise((found, fail) => {
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
