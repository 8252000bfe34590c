import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardQuery } from '../../../src/ledger/board/board.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import { checkBoard } from '../../../src/registrar/clocks/check-board.ts'
import { rebuildBoard } from '../../../src/registrar/clocks/rebuild-board.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'
import { inventedCatalogue } from './invented-desk.ts'

let record: RecordForTests
let officer: string
beforeAll(async () => {
  record = await recordForTests({ catalogue: inventedCatalogue })
  officer = await record.officer(['deportation-officer'])
})
afterAll(() => record.close())

const check = () => checkBoard(record.database, inventedCatalogue)
const rebuild = () => rebuildBoard({ database: record.database, catalogue: inventedCatalogue })
const now = Temporal.Instant.from('2026-03-10T12:00:00Z')

async function readAll(query: BoardQuery = {}): Promise<ClockRow[]> {
  const rows: ClockRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await record.board.page({ ...query, limit: 500, ...(after === undefined ? {} : { after }) }, now)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const inOrder = (rows: readonly ClockRow[]) => rows.map((row) => JSON.stringify(row)).toSorted()

const day = fc.integer({ min: 0, max: 400 }).map((days) => Temporal.PlainDate.from('2025-02-01').add({ days }).toString())
const moment = fc
  .integer({ min: 0, max: 9000 })
  .map((hours) => Temporal.Instant.from('2025-02-01T00:00:00Z').add({ hours }).toString({ fractionalSecondDigits: 3 }))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })
const someFacts = fc.record(
  {
    arrestedAt: maybe(moment),
    isArrestWithoutWarrant: fc.boolean(),
    custodyDeterminedAt: maybe(moment),
    voluntaryDepartureGrantedAt: maybe(moment),
    isExtraordinaryCircumstance: fc.boolean(),
    ntaServedOn: maybe(day),
    hearingOn: maybe(day),
    isEarlierHearingRequested: fc.boolean(),
    ijOrderOn: maybe(day),
    isStayableReleaseOrder: fc.boolean(),
    eoir43FiledOn: maybe(day),
    bondAppealFiledOn: maybe(day),
    boardBondDecidedOn: maybe(day),
    briefingExtensionBeganOn: maybe(day),
    briefingExtensionEndedOn: maybe(day),
  },
  { requiredKeys: [] },
)

const someAct = fc.record({
  which: fc.nat(11),
  kind: fc.constantFrom('tell', 'tell', 'tell', 'correct', 'withdraw'),
  subject: fc.constantFrom(undefined, 'a', 'b'),
  office: fc.constantFrom(undefined, undefined, 'removal', 'custody'),
  zone: fc.constantFrom('America/New_York', 'Pacific/Honolulu'),
  facts: someFacts,
})

type SomeAct = typeof someAct extends fc.Arbitrary<infer Value> ? Value : never

/** Does one act on one of a dozen cases. What the registrar will not take is left out. */
async function doAct(cases: string[], { which, kind, subject, office, zone, facts }: SomeAct): Promise<void> {
  const input = { facts, zone, ...(subject ? { subject } : {}), ...(office ? { office } : {}) }
  const caseId = cases[which]
  if (caseId === undefined) {
    cases.push((await record.act('TellFacts', officer, input)).entry.caseId)
    return
  }
  if (kind === 'tell') {
    await record.act('TellFacts', officer, input, caseId)
    return
  }
  const entries = (await record.entries(caseId)).filter(({ correction }) => correction === null)
  const target = entries[which % entries.length]
  if (!target) return
  const correction = {
    kind: kind === 'correct' ? ('corrects' as const) : ('withdraws' as const),
    entryId: target.entryId,
    reason: 'A mistake',
  }
  await record.act('TellFacts', officer, input, caseId, { correction }).catch(() => undefined)
}

describe('the board and the ledger', () => {
  it('agree after any acts, corrections and withdrawals; and the board made anew is the one the acts made', async () => {
    const cases: string[] = []
    for (const act of fc.sample(someAct, { numRuns: 200, seed: 42 })) await doAct(cases, act)
    const told = await check()
    expect(told.difference).toBeUndefined()
    expect(told.clocks).toBeGreaterThan(30)

    const before = await readAll()
    expect(before.length).toBeGreaterThan(10)
    const rebuilt = await rebuild()
    expect(rebuilt.clocks).toBe(told.clocks)
    expect(inOrder(await readAll())).toEqual(inOrder(before))
    expect((await check()).difference).toBeUndefined()
  })

  it('go on agreeing after a rebuild: acts write to the table that took the place of the old', async () => {
    await record.act('TellFacts', officer, {
      facts: { arrestedAt: '2026-03-01T00:00:00.000Z', isArrestWithoutWarrant: true, voluntaryDepartureGrantedAt: null },
    })
    expect((await check()).difference).toBeUndefined()
    const { rows: indexes } = await record.database.app.query("select indexname from pg_indexes where tablename = 'clock' order by 1")
    expect(indexes.map(({ indexname }) => indexname)).toEqual(['clock_of_office', 'clock_of_officer', 'clock_pkey'])
  })

  it('a row that was changed behind the ledger is named by its first difference, and a rebuild mends it', async () => {
    await record.database.app.query(
      "update derived.clock set due_at = due_at + interval '1 day' where ctid in (select ctid from derived.clock where is_open and due_at is not null limit 1)",
    )
    expect((await check()).difference).toMatch(
      /^Case [0-9a-f-]{36}, custody.*, clock .*: the ledger says dueAt is .*Z, and the board says .*Z\.$/,
    )
    await rebuild()
    expect((await check()).difference).toBeUndefined()
  })

  it('so is a row that is missing, one too many, and one of no case', async () => {
    await record.database.app.query('delete from derived.clock where ctid in (select ctid from derived.clock where is_open limit 1)')
    expect((await check()).difference).toContain('the board does not have it')
    await rebuild()
    await record.database.app.query(
      "insert into derived.clock (case_id, subject, clock, rule, office, is_open, state, severity, verified) select case_id, 'custody:none', clock, rule, office, is_open, state, severity, verified from derived.clock limit 1",
    )
    expect((await check()).difference).toContain('there is no such clock')
    await rebuild()
    await record.database.app.query(
      "insert into derived.clock (case_id, subject, clock, rule, office, is_open, state, severity, verified) values ('00000000-0000-4000-8000-000000000001', 'x', 'x', 'x', 'x', true, 'running', 'hard', 'yes')",
    )
    expect((await check()).difference).toContain('the ledger has no such case')
    await rebuild()
    expect((await check()).difference).toBeUndefined()
  })

  it('agree where acts go on while the board is rebuilt', async () => {
    const cases: string[] = []
    const acting = (async () => {
      for (const act of fc.sample(someAct, { numRuns: 60, seed: 7 })) await doAct(cases, act)
    })()
    for (let times = 0; times < 4; times++) await rebuild()
    await acting
    expect((await check()).difference).toBeUndefined()
  })
})
