import pg from 'pg'
import { valueParsers } from '../../../src/ledger/server/value-parsers.ts'
import { deriveKey } from '../../../src/ledger/vault/derive-key.ts'
import { runOutbox } from '../../../src/registrar/outbox/run-outbox.ts'

/** A process of its own that delivers until it is killed. Takes the connection string of the application, and the moment it thinks it is. */
const [url = '', now = ''] = process.argv.slice(2)
const app = new pg.Pool({ connectionString: url, types: valueParsers, options: '-c timezone=UTC -c datestyle=ISO' })
const run = runOutbox({
  database: { app },
  ledger: { onAppended: () => undefined },
  wrappingKey: deriveKey(new Uint8Array(32).fill(7), 'wrap secrets of subscribers'),
  now: () => Temporal.Instant.from(now),
  chance: () => 1,
  send: { allowPrivate: true, secondsMax: 10 },
})
await run.look()
process.send?.('looked')
process.on('message', () => void run.look())
