import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import { clusterAsSeenBy, type Directory } from './directory.ts'
import type { Runner } from './find-runner.ts'

/** Name of the login that sets up databases and roles of an embedded server. */
export const setUpLogin = 'writ_login'

const major = '18'

/**
 * Makes the data directory where there is none: UTF8, C locale, data checksums, passwords for every connection. What a killed run left half
 * made is made again.
 * @param isLasting false: not flushed to disk, for tests
 * @throws Sentence where it cannot be made, or was made by another version of PostgreSQL
 */
export async function makeCluster(
  directory: Directory,
  programs: string,
  runner: Runner,
  password: string,
  isLasting: boolean,
): Promise<void> {
  if (existsSync(directory.cluster)) return refuseOtherVersion(directory)
  const making = `${directory.cluster}-in-the-making`
  const passwordFile = join(directory.path, 'password')
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (runner.uid !== undefined && runner.gid !== undefined) {
    await chown(making, runner.uid, runner.gid)
    await chown(passwordFile, runner.uid, runner.gid)
  }
  const file = await open(passwordFile)
  try {
    await runInitdb(programs, runner, making, file.fd, isLasting)
  } finally {
    await file.close()
    await rm(passwordFile, { force: true })
  }
  await rename(making, directory.cluster)
}

async function refuseOtherVersion(directory: Directory): Promise<void> {
  const version = (await readFile(join(directory.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version !== major)
    throw new Sentence(
      `The record in ${directory.path} was made by PostgreSQL ${version}, and this is ${major}: back it up with the Writ that made it, then restore it into a new WRIT_HOME.`,
    )
}

function runInitdb(programs: string, runner: Runner, making: string, passwordFd: number, isLasting: boolean): Promise<void> {
  const isPosix = process.platform !== 'win32'
  const options = [
    `--pgdata=${clusterAsSeenBy(runner, making)}`,
    `--username=${setUpLogin}`,
    `--pwfile=${isPosix ? '/dev/fd/3' : join(making, '..', 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    // A new segment of the log (MiB; 16 unless said) is filled with zeros first, and acts wait so long: rather often and short.
    '--wal-segsize=4',
    ...(isLasting ? [] : ['--no-sync']),
  ]
  const initdb = spawn(join(programs, 'initdb'), options, { ...runner, cwd: making, stdio: ['ignore', 'ignore', 'pipe', passwordFd] })
  let said = ''
  initdb.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((done, fail) => {
    initdb.once('error', fail)
    initdb.once('close', (code) =>
      code === 0 ? done() : fail(new Sentence(`PostgreSQL could not make its directory ${making}: ${said.trim()}`)),
    )
  })
}
