import pg from 'pg'

/** Whether news of destroyed keys arrives now. While it does not, no kept key may be used without asking. */
export interface KeyWatch {
  readonly isListening: boolean
  close(): Promise<void>
}

const RETRY_MS = 1000

/**
 * Listens on a connection of its own for keys destroyed by any process. Comes back by itself after the connection was lost.
 * @param lost called when news may have been missed: everything kept must go
 */
export async function watchDestroyedKeys(url: string, destroyed: (personId: string) => void, lost: () => void): Promise<KeyWatch> {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false
  const drop = () => {
    if (!client) return
    client = undefined
    lost()
    if (!isClosed) retry = setTimeout(() => void connect(), RETRY_MS).unref()
  }
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'writ vault' })
    next.on('error', () => next === client && drop())
    next.on('end', () => next === client && drop())
    next.on('notification', ({ payload }) => destroyed(payload ?? ''))
    try {
      await next.connect()
      await next.query('listen vault_key_destroyed')
      if (isClosed) return await next.end()
      client = next
    } catch {
      await next.end().catch(() => undefined)
      if (!isClosed) retry = setTimeout(() => void connect(), RETRY_MS).unref()
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
      const last = client
      client = undefined
      await last?.end()
    },
  }
}
