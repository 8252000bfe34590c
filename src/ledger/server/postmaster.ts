import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Directory } from './directory.ts'

/** A PostgreSQL server as its own file tells of it; it may have been killed since. */
export interface Postmaster {
  pid: number
  port: number
  /** True where it listens on a socket in its directory, false where on 127.0.0.1. */
  hasSocket: boolean
}

const pidFile = (directory: Directory) => join(directory.cluster, 'postmaster.pid')

/** What the last server of a directory wrote of itself; undefined where it stopped in order, or has not written it yet. */
export async function findPostmaster(directory: Directory): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(directory), 'utf8').catch(() => '')
  const [pid, , , port, socket, , , status] = text.split('\n')
  // The file grows line by line; the last one comes when the server listens.
  return pid && status ? { pid: Number(pid), port: Number(port), hasSocket: socket !== '' } : undefined
}

/** Whether the process is there and is PostgreSQL on this directory: a number may have gone to another process since. */
export async function isServing(pid: number, directory: Directory): Promise<boolean> {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') {
      const [program, folder] = await Promise.all([readlink(`/proc/${pid}/exe`), readlink(`/proc/${pid}/cwd`)])
      return basename(program).startsWith('postgres') && folder === (await realpath(directory.cluster))
    }
    return (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])).stdout.includes(directory.cluster)
  } catch {
    return false
  }
}

/**
 * After a restart of a container the number of a killed server often belongs to another process, and PostgreSQL would not start for fear of
 * it. Then our own number is written in its place, which PostgreSQL takes for stale, being its parent's. The file itself must stay: by it
 * PostgreSQL finds out whether sessions of the killed server still write.
 */
export async function disownPid(directory: Directory): Promise<void> {
  for (const file of [pidFile(directory), join(directory.cluster, '.s.PGSQL.5432.lock')]) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const [pid, ...rest] = text.split('\n')
    if (pid && isAlive(Number(pid)) && !(await isServing(Number(pid), directory))) await writeFile(file, [process.pid, ...rest].join('\n'))
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

/**
 * Stops a server: sessions are ended and everything is written out; after 20 seconds it is stopped as if the power failed, from which it
 * recovers by itself. Does nothing where it does not run.
 */
export async function stopPostmaster(pid: number, directory: Directory): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!(await isServing(pid, directory))) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patienceMs && (await isServing(pid, directory)); waited += 10) await setTimeout(10)
  }
}
