import type { ActRequest } from '../../../src/registrar/registrar.ts'
import { lockerCatalogue } from './locker-office.ts'
import { recordForTests, testTrace } from './record-for-tests.ts'

/** A record with the invented lockers and three officers: one who opens, one who decides, one of counsel. */
export async function openLockers() {
  const record = await recordForTests({ catalogue: lockerCatalogue })
  const [opener, decider, counsel, supervisor] = [
    await record.officer(['deportation-officer'], { credentials: ['basic-immigration-law-enforcement'] }),
    await record.officer(['deportation-officer'], { credentials: ['warrant-service'] }),
    await record.officer(['attorney']),
    await record.officer(['supervisory-deportation-officer'], { credentials: ['warrant-service'] }),
  ]
  const request = (act: string, officerId: string, input: unknown, caseId?: string): ActRequest => ({
    act,
    officerId,
    input,
    trace: testTrace,
    ...(caseId === undefined ? {} : { caseId }),
  })
  return {
    ...record,
    opener,
    decider,
    counsel,
    supervisor,
    request,
    /** Opens a locker and gives its case. */
    async locker(input: object = {}) {
      return (await record.act('OpenLocker', opener, input)).entry.caseId
    },
    /** A decision that the law allows, of a locker. */
    decide: (caseId: string, more: Partial<ActRequest> = {}): ActRequest => ({
      ...request('DecideLocker', decider, { isRead: true }, caseId),
      ...more,
    }),
    /** Everything one act writes, counted over the whole record. */
    async written() {
      const tables = ['ledger.entry', 'ledger.trace', 'ledger.notice', 'ledger.document', 'derived.clock']
      const counts = await Promise.all(tables.map((table) => record.database.app.query(`select count(*)::int as count from ${table}`)))
      return Object.fromEntries(tables.map((table, place) => [table, Number(counts[place]?.rows[0].count)]))
    },
  }
}

export type Lockers = Awaited<ReturnType<typeof openLockers>>
