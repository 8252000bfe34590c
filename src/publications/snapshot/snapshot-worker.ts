import { parentPort, workerData } from 'node:worker_threads'
import { Client } from 'pg'
import type { Entry } from '../../kernel/entry.ts'
import { lawBook } from '../../law/law-book.ts'
import { catalogue } from '../../offices/catalogue.ts'
import { lawInForce } from '../../registrar/clocks/law-in-force.ts'
import { foldCase } from '../../registrar/fold.ts'
import { CaseCounter, type CountedCases } from './count-cases.ts'
import { countRange } from './count-range.ts'
import type { CaseRange } from './read-cases.ts'

/** What a thread is given at its start: where the ledger is, how far it is counted, and the case of the calendar, from which the law follows. */
export interface SnapshotJob {
  url: string
  position: number
  isWhole: boolean
  calendar: readonly Entry[] | undefined
}

/** What it says: cases counted, or that it is ready for the next range. */
export type SnapshotSaid = CountedCases | 'next'

const port = parentPort
if (!port) throw new Error('This file is run as a thread of a snapshot.')
const { url, position, isWhole, calendar } = workerData as SnapshotJob
const client = new Client({ connectionString: url, application_name: 'writ snapshot' })
await client.connect()
const law = lawInForce(calendar && foldCase(calendar, catalogue), lawBook)
const counter = new CaseCounter({ catalogue, law, isWhole })

const say = (said: SnapshotSaid) => port.postMessage(said)
port.on('message', async (range: CaseRange | 'done') => {
  if (range === 'done') {
    await client.end()
    port.close()
    return
  }
  for await (const counted of countRange(client, counter, range, { position, isWhole })) say(counted)
  say('next')
})
say('next')
