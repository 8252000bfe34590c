import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { joinServer } from '../../src/ledger/server/join-server.ts'

/** A PostgreSQL server of one test run, and a connection to it that gives values as `pg` does. */
export interface PostgresServer {
  client: Client
  stop(): Promise<void>
}

/** Starts a server of its own in a temporary folder, without flushing to disk, and connects. Nothing in it outlives `stop`. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-pg-'))
  const server = await joinServer({ path: folder, settings: ['fsync=off'], isLasting: false })
  const client = new Client(server.login)
  await client.connect()
  const stop = async () => {
    await client.end()
    await server.leave()
    await rm(folder, { recursive: true, force: true })
  }
  return { client, stop }
}
