import pg from 'pg'
import { keepAsking } from './keep-asking.ts'

/** Whether news arrives now. While it does not, nothing kept may be used without asking. */
export interface ChannelWatch {
  readonly isListening: boolean
  close(): Promise<void>
}

export interface Watching {
  /** Connection string of a role that may listen. */
  url: string
  /** What the connection is called at the server. */
  name: string
  channel: 'vault_key_destroyed' | 'access_changed'
  heard(payload: string): void
  /** Called when news may have been missed: everything kept must go. */
  lost(): void
  /** How long an answer of the server may take before the connection counts as lost; 10,000 ms unless given. */
  answerMs?: number
}

const RETRY_MS = 1000
const ANSWER_MS = 10_000

/** Listens on a connection of its own for what any process did. Comes back by itself after the connection was lost. */
export async function watchChannel({ url, name, channel, heard, lost, answerMs = ANSWER_MS }: Watching): Promise<ChannelWatch> {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false
  const again = () => {
    if (!isClosed) retry = setTimeout(() => void connect(), RETRY_MS).unref()
  }
  let stopAsking = () => {}
  const drop = () => {
    if (!client) return
    stopAsking()
    client.connection.stream.destroy()
    client = undefined
    lost()
    again()
  }
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: name })
    next.on('error', () => next === client && drop())
    next.on('end', () => next === client && drop())
    next.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      if (isClosed) return await next.end()
      client = next
      stopAsking = keepAsking(next, answerMs, () => next === client && drop())
    } catch {
      await next.end().catch(() => undefined)
      again()
    }
  }
  await connect()
  return {
    get isListening() {
      return client !== undefined
    },
    async close() {
      isClosed = true
      clearTimeout(retry)
      stopAsking()
      const last = client
      client = undefined
      await last?.end()
    },
  }
}
