import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type JoinedServer, joinServer } from '../../src/ledger/server/join-server.ts'
import { connect, type Login } from '../../src/ledger/server/login.ts'
import { asOwner, grantDatabase, makeRoles } from '../../src/ledger/server/make-roles.ts'
import { migrate, readMigrations } from '../../src/ledger/server/migrate.ts'
import { isAlive } from '../../src/ledger/server/postmaster.ts'
import { makeTestFolder, testFolderPrefix } from './make-test-folder.ts'
import { processesIn } from './server/processes-in.ts'

/** What the tests of one run need to get databases of their own. */
export interface TestServer {
  login: Login
  passwords: { app: string; reader: string }
  /** Name of the migrated database that others are copied from. */
  template: string
  /** Why the migrations could not all be applied; undefined where they were. */
  broken: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Shared by the projects of one run, which load this file each for themselves. */
const held = globalThis as { writTestServer?: { users: number; made: Promise<{ server: JoinedServer; told: TestServer; folder: string }> } }

/** One PostgreSQL for the whole run, without flushing to disk, and a database to copy. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  held.writTestServer ??= { users: 0, made: start() }
  const shared = held.writTestServer
  shared.users++
  project.provide('testServer', (await shared.made).told)
  return async () => {
    if (--shared.users > 0) return
    const { server, folder } = await shared.made
    await server.leave()
    await rm(folder, { recursive: true, force: true })
  }
}

async function start() {
  await sweep()
  const folder = await makeTestFolder()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB']
  const server = await joinServer({ path: folder, settings, isLasting: false })
  const { login, passwords } = server
  const template = 'writ_template'
  const setUp = await connect(login)
  await setUp.query(`CREATE DATABASE ${template}`)
  await makeRoles(setUp, { ...login, database: template }, passwords)
  await grantDatabase(setUp, template)
  await setUp.end()
  const owner = await connect(asOwner({ ...login, database: template }))
  const broken = await readMigrations()
    .then((migrations) => migrate(owner, migrations))
    .then(
      () => undefined,
      (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
    )
  await owner.end()
  return { server, folder, told: { login, passwords, template, broken } }
}

/** Stops servers of runs that were killed, and removes their folders. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(testFolderPrefix) ? Number(name.slice(testFolderPrefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    for (const each of await processesIn(folder)) process.kill(each, 'SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}
