import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'
import { catalogue } from '../../src/offices/catalogue.ts'
import { checkBoard } from '../../src/registrar/clocks/check-board.ts'
import { idsOf } from '../record/outbox/partner-server.ts'
import { type Acknowledged, askUntilAnswered, post } from './act-by-api.ts'
import type { RunningApplication } from './running-application.ts'

/** What each act writes beside its entry and its trace: whom it tells, how many documents it makes, whether its person can be found by it. */
const writes: Readonly<Record<string, { told: readonly string[]; documents: number; isFound: boolean }>> = {
  RegisterPerson: { told: [], documents: 0, isFound: true },
  Arrest: { told: ['office:custody'], documents: 0, isFound: false },
  RecordArrestReport: { told: [], documents: 1, isFound: false },
  BookIn: { told: [], documents: 0, isFound: false },
  FileGrievance: { told: ['office:custody'], documents: 0, isFound: false },
  BookOut: { told: [], documents: 0, isFound: false },
}

/** Every acknowledged act is on the record once, as it was answered and with all that belongs to it; and nothing else that was asked for is. */
export async function checkRecord(app: RunningApplication, before: number, acknowledged: readonly Acknowledged[]): Promise<void> {
  await app.look(async (database) => {
    const { rows } = await database.app.query(wholeSql, [before, app.officerId])
    expect(rows.map(({ whole }) => whole)).toEqual(acknowledged.map(wholeOf).toSorted((one, other) => one.position - other.position))
    expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
    expect(await checkBoard(database, catalogue)).not.toHaveProperty('difference')
    await checkFollowers(database)
  })
}

const wholeOf = ({ act, key, entry: { position, entryId, caseId, sequence, outcome, hash, documents } }: Acknowledged) => ({
  ...{ position, entryId, caseId, sequence, outcome, hash, act, key },
  ...{ traces: ['api'], documents: documents.map(({ documentId }) => documentId).sort() },
  ...{ told: writes[act]?.told, documentCount: writes[act]?.documents, isFound: writes[act]?.isFound },
})

const wholeSql = `select json_build_object('position', e.position, 'entryId', e.entry_id, 'caseId', e.case_id, 'sequence', e.sequence,
    'outcome', e.outcome, 'hash', encode(e.hash, 'hex'), 'act', e.act, 'key', e.idempotency_key,
    'traces', (select coalesce(json_agg(t.door), '[]') from ledger.trace t where t.position = e.position),
    'told', (select coalesce(json_agg(n.recipient order by n.recipient), '[]') from ledger.notice n where n.position = e.position),
    'documents', (select coalesce(json_agg(d.document_id order by d.document_id), '[]') from ledger.document d where d.position = e.position),
    'documentCount', json_array_length(e.documents),
    'isFound', exists (select from derived.person_token p where p.person_id = e.case_id and e.act = 'RegisterPerson')) as whole
  from ledger.entry e where e.position > $1 and e.officer_id = $2 order by e.position`

const FOLLOWED_MS_MAX = 20_000

/** What follows the ledger comes up with it by itself: every notice is in its inbox, once, and who is held where is counted right. */
async function checkFollowers({ app }: RecordDatabase): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    const { rows } = await app.query(followedSql)
    if (rows[0].lost === 0 && rows[0].miscounted === 0) return
    if (waited > FOLLOWED_MS_MAX) {
      const { rows: which } = await app.query(miscountedSql)
      expect({ rows, which }).toEqual({ rows: [{ lost: 0, miscounted: 0 }], which: [] })
    }
    await setTimeout(50)
  }
}

/** Where people are held is written down without waiting for the disk: what a crash lost of it is counted again, with nothing done. */
const followedSql = `with last as (select distinct on (case_id) case_id, act from ledger.entry
    where act in ('BookIn', 'BookOut') order by case_id, sequence desc)
  select (select count(*)::integer from ledger.notice full join derived.inbox using (notice_id, recipient)
      where notice.position is null or inbox.position is distinct from notice.position) as lost,
    (select count(*)::integer from (select case_id from last where act = 'BookIn') counted full join derived.held using (case_id)
      where counted.case_id is null or held.case_id is null) as miscounted`

/** What there is to see of a case that is counted wrong: its entries, and what the table says. */
const miscountedSql = `with last as (select distinct on (case_id) case_id, act from ledger.entry
    where act in ('BookIn', 'BookOut') order by case_id, sequence desc)
  select case_id, last.act, held.place, held.sequence, (select position from derived.held_head) as counted_to,
    (select json_agg(json_build_array(e.position, e.sequence, e.act, e.recorded_at) order by e.position) from ledger.entry e where e.case_id = last.case_id) as entries
  from last left join derived.held using (case_id) where (last.act = 'BookIn') <> (held.case_id is not null)`

const ANSWERS_MAX = 200
const READ_MAX = 6
const purpose = 'To see that nothing was lost'

/** Asked again with its key, each act is answered as it was; what was sealed and what was made opens. */
export async function checkAnswers(app: RunningApplication, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { act, body, key, entry } of acknowledged.slice(-ANSWERS_MAX))
    expect(await askUntilAnswered(app, act, body, key)).toEqual(entry)
  for (const { entry, familyName } of acknowledged.filter((one) => one.familyName).slice(-READ_MAX)) {
    const opened = await post(app, `/cases/${entry.caseId}/open`, { purpose })
    expect(await opened?.text()).toContain(`"familyName":"${familyName}"`)
  }
  for (const { caseId, documents } of acknowledged.flatMap(({ entry }) => (entry.documents.length > 0 ? [entry] : [])).slice(-READ_MAX)) {
    const opened = await post(app, `/cases/${caseId}/documents/${documents[0]?.documentId}`, { purpose })
    const bytes = Buffer.from((await opened?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(documents[0]?.sha256)
  }
}

/** Longer than an attempt stays claimed by a process that was killed in the middle of it. */
const DELIVERED_MS_MAX = 120_000

/** Every notice to the custody office reached the partner's system, though who was delivering it was killed. */
export async function checkPartner(app: RunningApplication): Promise<void> {
  await app.look(async ({ app: database }) => {
    for (let waited = 0; ; waited += 500) {
      const { rows } = await database.query("select count(*)::integer as waiting from derived.delivery where state <> 'delivered'")
      if (rows[0].waiting === 0) break
      if (waited > DELIVERED_MS_MAX) throw new Error(`${rows[0].waiting} notices were not delivered within ${DELIVERED_MS_MAX} ms.`)
      await setTimeout(500)
    }
    const { rows: notices } = await database.query("select notice_id as id from ledger.notice where recipient = 'office:custody'")
    const reached = new Set(idsOf(app.partner.received))
    expect(notices.filter(({ id }) => !reached.has(id))).toEqual([])
  })
}
