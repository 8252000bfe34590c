import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState, Subject } from '../../../src/kernel/case-state.ts'
import { standingOf } from '../../../src/offices/personnel/exports.ts'
import { emptyCase } from '../../../src/registrar/fold.ts'
import { standingAt } from '../../../src/registrar/standing-at.ts'

/** Moments near each other, so that many fall together. */
const moment = fc.integer({ min: 0, max: 40 }).map((minute) => Temporal.Instant.fromEpochMilliseconds(1_772_000_000_000 + minute * 60_000))
const text = (at: Temporal.Instant) => at.toString({ fractionalSecondDigits: 3 })
const span = fc.tuple(moment.map(text), fc.option(moment.map(text)), fc.option(moment.map(text)))

const officer = fc
  .record({
    appointments: fc.array(span, { maxLength: 4 }),
    lent: fc.array(span, { maxLength: 3 }),
    credentials: fc.array(span, { maxLength: 3 }),
    suspensions: fc.array(span, { maxLength: 2 }),
  })
  .map(({ appointments, lent, credentials, suspensions }): CaseState => {
    const subject = (kind: string, place: number, facts: Subject['facts']): Subject => ({
      id: `${kind}:${place}`,
      kind,
      facts,
      zone: 'UTC',
    })
    const subjects = [
      ...appointments.map(([from, until], place) =>
        subject('appointment', place, { position: 'attorney', office: 'opla', heldFromAt: from, heldUntilAt: until }),
      ),
      ...lent.map(([from, until, revoked], place) =>
        subject('delegation', place, {
          lentBy: 'o',
          lentPositions: 'attorney',
          order: 'x',
          lentFromAt: from,
          lentUntilAt: until,
          delegationRevokedAt: revoked,
        }),
      ),
      ...credentials.map(([from, until, revoked], place) =>
        subject('credential', place, { credential: 'warrant-service', issuedAt: from, expiresAt: until, revokedAt: revoked }),
      ),
      ...suspensions.map(([from, until], place) =>
        subject('suspension', place, { suspendedCredential: 'credential:0', suspendedFromAt: from, suspendedUntilAt: until }),
      ),
    ]
    return { ...emptyCase('o', 'officer'), subjects: new Map(subjects.map((one) => [one.id, one])) }
  })

describe('the standing of an officer, kept', () => {
  it('is the standing worked out anew, at every moment and the moment before and after it', () => {
    fc.assert(
      fc.property(officer, fc.array(moment, { minLength: 1, maxLength: 12 }), (state, moments) => {
        for (const at of moments.flatMap((at) => [at.subtract({ milliseconds: 1 }), at, at.add({ milliseconds: 1 })]))
          expect(standingAt(state, text(at))).toEqual(standingOf(state, at))
      }),
    )
  })
})
