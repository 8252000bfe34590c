import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/acts/assessment.ts'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import { clockRows } from '../../../src/registrar/clocks/clock-rows.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import type { ActRequest } from '../../../src/registrar/registrar.ts'
import { lockerCatalogue } from './locker-office.ts'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

const step = fc.record({
  what: fc.constantFrom('OpenLocker', 'HoldLocker', 'EndHold', 'DecideLocker', 'AssignLockerCase', 'corrects', 'withdraws'),
  who: fc.constantFrom('usual', 'usual', 'usual', 'usual', 'usual', 'opener', 'counsel', 'supervisor'),
  isRead: fc.constantFrom(true, true, false),
  hoursBack: fc.integer({ min: 0, max: 80 }),
  target: fc.nat(20),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Who is there to do it. */
const usual: Record<string, string> = { HoldLocker: 'counsel', EndHold: 'counsel', DecideLocker: 'decider', AssignLockerCase: 'supervisor' }

/** What somebody may ask next of a case, sensible or not. */
async function nextRequest({ what, who, isRead, hoursBack, target }: Step, caseId: string): Promise<ActRequest> {
  const entries = await record.entries(caseId)
  const of = entries[target % entries.length]
  const occurredAt = record.now().subtract({ hours: hoursBack }).toString()
  const held = entries.findLast(({ act, correction }) => act === 'HoldLocker' && !correction)
  const inputs: Record<string, unknown> = {
    OpenLocker: { occurredAt },
    HoldLocker: { occurredAt },
    EndHold: { subjectId: `hold:${held?.entryId}` },
    DecideLocker: { occurredAt, isRead },
    AssignLockerCase: { assignedTo: record.decider, why: 'Whoever is there.' },
  }
  const act = what === 'corrects' || what === 'withdraws' ? (of?.act ?? 'OpenLocker') : what
  const correction =
    what === 'corrects' || what === 'withdraws' ? { kind: what, entryId: of?.entryId ?? '', reason: 'It was mistyped.' } : undefined
  return {
    ...record.request(act, record[(who === 'usual' ? (usual[act] ?? 'opener') : who) as 'opener'], inputs[act] ?? {}, caseId),
    ...(correction && { correction }),
  } as ActRequest
}

/** Two assessments of one act differ in the id of the entry it would be, and in nothing else. */
const withoutIds = (assessment: Assessment, entryId?: string) => ({
  ...assessment,
  duties: assessment.duties.map((duty) => ({ ...duty, subject: duty.subject.replace(entryId ?? /(?<=:).*/, '') })),
})

const outcomeOf = <T>(work: Promise<T>) => work.catch((fault: Error) => `${fault.name}: ${fault.message}`)

describe('any acts on a case, one after the other', () => {
  it('are recorded as they were shown, and leave the case and its clocks as they are worked out from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        record.setClock('2026-03-06T15:00:00Z')
        const caseId = await record.locker()
        for (const one of steps) {
          record.setClock(record.now().add({ hours: 7 }).toString())
          const request = await nextRequest(one, caseId)
          const shown = await outcomeOf(record.registrar.assess(request))
          const done = await outcomeOf(record.registrar.act(request))
          if (typeof shown === 'string' || typeof done === 'string') expect(done).toBe(shown)
          else {
            expect(withoutIds(done.assessment)).toEqual(withoutIds(shown))
            expect(done.entry).toMatchObject({ findings: shown.findings, authorities: shown.authorities })
            expect(done.outcome).toBe(shown.refused ? 'refused' : 'recorded')
          }
        }
        await isAsFromScratch(caseId)
      }),
      { numRuns: 30 },
    )
  })
})

const plain = (state: CaseState | undefined) => state && { ...state, subjects: [...state.subjects] }

async function isAsFromScratch(caseId: string): Promise<void> {
  const scratch = foldCase(await record.entries(caseId), lockerCatalogue)
  expect(plain(await record.registrar.findCase(caseId))).toEqual(plain(scratch))
  const rows = clockRows(scratch, scratch.subjects.keys(), { kinds: lockerCatalogue.kinds, law: record.law() })
  const open = rows.filter(({ isOpen }) => isOpen).map(({ clock, officerId, office }) => ({ clock, officerId, office }))
  const { rows: onBoard } = await record.database.app.query(
    'select clock, officer_id as "officerId", office from derived.clock where case_id = $1 and is_open order by clock',
    [caseId],
  )
  expect(onBoard).toEqual(open)
}
