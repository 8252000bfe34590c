import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEntry } from '../../../src/kernel/entry.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { Restriction } from '../../../src/kernel/restriction.ts'
import { Conflict, type Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct, newId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let ledger: Ledger

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  ledger = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })
})

afterAll(async () => {
  await ledger.close()
  await drop()
})

/** Text of every script, without the one character no database keeps. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.replaceAll('\0', ''))
const instant = fc
  .integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 }))
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify({ value })) as JsonObject)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const entry: fc.Arbitrary<Partial<NewEntry>> = fc.record({
  act: text,
  caseKind: text,
  office: text,
  outcome: fc.constantFrom('recorded', 'refused'),
  officerId: fc.uuid(),
  delegationId: orNull(fc.uuid()),
  occurredAt: instant,
  payload: json,
  personId: orNull(fc.uuid()),
  personal: orNull(fc.uint8Array({ maxLength: 100 })),
  restrictions: fc.uniqueArray(fc.constantFrom(...Restriction.options)),
  authorities: fc.array(fc.record({ rule: orNull(text), cite: text, versionFrom: fc.constant(null) }), { maxLength: 2 }),
  correction: orNull(fc.record({ kind: fc.constantFrom('corrects', 'withdraws'), entryId: fc.uuid(), reason: text })),
  idempotencyKey: orNull(fc.uuid()),
})

describe('whatever an act holds', () => {
  it('it is read back as it was given, and the ledger verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
        const given = await Promise.all(entries.map((one) => ledger.append(inventAct(newId(), 0, one))))
        for (const one of given) {
          const back = await ledger.findEntry(one.entryId)
          expect({ ...back, personal: back?.personal && [...back.personal] }).toEqual({
            ...one,
            personal: one.personal && [...one.personal],
          })
        }
      }),
      { numRuns: 60 },
    )
    expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
  })
})

describe('however acts on a few cases are mixed', () => {
  it('each case holds exactly those that were acknowledged, in its sequence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 1, maxLength: 30 }), async (plan) => {
        const cases = [newId(), newId(), newId()]
        const acts = plan.map(([place, expected]) => inventAct(cases[place] ?? '', expected))
        const outcomes = await Promise.allSettled(acts.map((act) => ledger.append(act)))
        for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict)
        const acknowledged = acts.filter((_, place) => outcomes[place]?.status === 'fulfilled').map(({ entry }) => entry.entryId)
        const kept = (await Promise.all(cases.map((caseId) => ledger.readCase(caseId)))).flat()
        expect(kept.map(({ entryId }) => entryId).sort()).toEqual(acknowledged.sort())
        for (const caseId of cases) {
          const sequences = (await ledger.readCase(caseId)).map(({ sequence }) => sequence)
          expect(sequences).toEqual(sequences.map((_, place) => place + 1))
        }
      }),
      { numRuns: 60 },
    )
    expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
  })
})
