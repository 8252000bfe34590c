import pg from 'pg'
import { type Asked, ask } from '../read/ask.ts'
import { keepAsking } from '../server/keep-asking.ts'
import { BatchMessage, prepareAppend, type RowTypes, rowTypes } from './batch-message.ts'
import { BatchQuery } from './batch-query.ts'
import type { Planned } from './plan-batch.ts'

/** A server process, told apart from a later one with the same number. */
export interface Backend {
  pid: number
  startedAt: string
}

export interface WriterSettings {
  /** Connection string of the application role, asked for at each connecting. */
  url(): string
  /** How long the server may take to answer, in milliseconds. After that the connection counts as lost. */
  patienceMs: number
}

/** The lock `ledger.append` takes, and the one shared by all who want to be told of it. */
const [appending, listening] = [8735412906, 8735412908]

/** The one connection this process appends by. It also hears of what other processes append. */
export class Writer {
  readonly asked: Asked
  readonly backend: Backend
  readonly #client: pg.Client
  readonly #message: BatchMessage
  readonly #stopAsking: () => void

  private constructor(client: pg.Client, backend: Backend, types: RowTypes, stopAsking: () => void) {
    this.#client = client
    this.#stopAsking = stopAsking
    this.#message = new BatchMessage(types)
    this.asked = client
    this.backend = backend
  }

  /**
   * @param before the connection that was lost, if one was: its server process is ended first, so that what it was doing is either
   *   committed or will never be
   * @param onLost called once, when this connection is lost
   * @param onAppended called when another process has appended
   */
  static async open(to: WriterSettings, before: Backend | undefined, onLost: () => void, onAppended: () => void): Promise<Writer> {
    const client = new pg.Client({
      connectionString: to.url(),
      keepAlive: true,
      connectionTimeoutMillis: to.patienceMs,
      query_timeout: to.patienceMs,
      application_name: 'writ ledger',
    })
    let isLost = false
    const lost = () => {
      if (!isLost) onLost()
      isLost = true
    }
    client.on('error', lost)
    client.on('end', lost)
    try {
      await client.connect()
      // The server gives up waiting for another process before we give up waiting for the server, so that it can say so.
      await client.query(`set timezone = 'UTC'; set lock_timeout = ${Math.ceil(to.patienceMs * 0.8)}`)
      if (before) await endBackend(client, before)
      const [row] = await ask(client, 'ledger-backend', 'select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()', [])
      const backend = { pid: Number(row?.[0]), startedAt: row?.[1] ?? '' }
      client.on('notification', ({ processId }) => {
        if (processId !== backend.pid) onAppended()
      })
      await client.query('listen writ_ledger')
      await ask(client, 'ledger-listening', 'select pg_advisory_lock_shared($1)', [listening])
      await client.query(prepareAppend)
      const types = await readTypes(client)
      return new Writer(client, backend, types, keepAsking(client, to.patienceMs, lost))
    } catch (fault) {
      isLost = true
      client.connection.stream.destroy()
      void client.end().catch(() => undefined)
      throw fault
    }
  }

  /** @returns false where the ledger has moved on, and nothing was written */
  append(planned: Planned): Promise<boolean> {
    return BatchQuery.send(this.#client, this.#message.make(planned))
  }

  /** Keeps other processes from appending until `release`, where taking turns has failed. */
  async hold(): Promise<void> {
    await ask(this.asked, 'ledger-hold', 'select pg_advisory_lock($1)', [appending])
  }

  async release(): Promise<void> {
    await ask(this.asked, 'ledger-release', 'select pg_advisory_unlock($1)', [appending])
  }

  /** Drops the connection without waiting for the server, which may not answer. */
  cut(): void {
    this.#stopAsking()
    this.#client.connection.stream.destroy()
  }

  async close(): Promise<void> {
    this.#stopAsking()
    this.#client.removeAllListeners('end')
    await this.#client.end().catch(() => undefined)
  }
}

async function readTypes(client: pg.Client): Promise<RowTypes> {
  const rows = await ask(
    client,
    'ledger-types',
    'select type::regtype::oid from unnest($1::text[]) with ordinality as asked (type, place) order by place',
    [rowTypes],
  )
  return Object.fromEntries(rowTypes.map((type, place) => [type, Number(rows[place]?.[0])])) as RowTypes
}

async function endBackend(client: pg.Client, { pid, startedAt }: Backend): Promise<void> {
  const [row] = await ask(
    client,
    'ledger-end-backend',
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = $1 and backend_start = $2',
    [pid, startedAt],
  )
  if (row && row[0] !== 't') throw new Error('The connection that was lost is still busy on the server.')
}
