import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/clockwork/evaluate.ts'
import type { FactRecord } from '../../../src/clockwork/record.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { findClock, getRule, lawBook } from '../../../src/law/law-book.ts'

function ask(clockId: string, record: FactRecord, asOf: string) {
  const found = findClock(clockId)
  if (!found) throw new Error(`no clock ${clockId}`)
  return evaluate(found.rule, found.clock, record, Temporal.Instant.from(asOf), federalBusinessDays)
}

describe('a stint in a hold room', () => {
  const stint = (bookedInAt: string, bookedOutAt: string): FactRecord => ({ facts: { facilityKind: 'hold-room', bookedInAt, bookedOutAt } })
  const both = (record: FactRecord) =>
    ['ero-holdroom-12h', 'ero-holdroom-72h-waiver'].map((id) => ask(id, record, '2026-09-01T00:00:00Z').state)

  it('has two results side by side while the waiver ran: from 24 June 2025 to 23 June 2026', () => {
    expect(both(stint('2025-06-24T00:00:00Z', '2025-06-25T00:00:00Z'))).toEqual(['late', 'met'])
    expect(both(stint('2026-06-23T23:59:00Z', '2026-06-25T00:00:00Z'))).toEqual(['late', 'met'])
    expect(both(stint('2025-12-01T00:00:00Z', '2025-12-05T00:00:00Z'))).toEqual(['late', 'late'])
  })

  it('has only the 12-hour result before and after', () => {
    expect(both(stint('2025-06-23T23:59:00Z', '2025-06-25T00:00:00Z'))).toEqual(['late', 'not-started'])
    expect(both(stint('2026-06-24T00:00:00Z', '2026-06-25T00:00:00Z'))).toEqual(['late', 'not-started'])
  })

  it('is over a policy limit, never in breach, and the waiver is known to have been vacated', () => {
    const results = ['ero-holdroom-12h', 'ero-holdroom-72h-waiver'].map((id) =>
      ask(id, stint('2025-12-01T00:00:00Z', '2025-12-05T00:00:00Z'), '2026-09-01T00:00:00Z'),
    )
    expect(results.map(({ severity, verified }) => [severity, verified])).toEqual([
      ['policy', 'secondary'],
      ['policy', 'secondary'],
    ])
    expect(results.map(({ version }) => version?.status)).toEqual(['in-force', 'vacated'])
  })

  it('is measured only where the facility is a hold room', () => {
    const facts = { bookedInAt: '2025-12-01T00:00:00Z', bookedOutAt: '2025-12-05T00:00:00Z' }
    for (const facilityKind of ['detention', 'hospital', 'hotel', 'staging', 'other'])
      expect(both({ facts: { ...facts, facilityKind } })).toEqual(['not-started', 'not-started'])
    expect(both({ facts })).toEqual(['untestable', 'untestable'])
  })
})

describe('a detainer', () => {
  const held = (releaseEligibleAt: string, custodyAssumedAt: string | null): FactRecord => ({
    zone: 'America/Denver',
    facts: { releaseEligibleAt, custodyAssumedAt, detainerLiftedAt: null, locallyReleasedAt: null },
  })
  const both = (record: FactRecord) =>
    ['detainer-48h-regulation', 'detainer-48h-form-I247A'].map((id) => ask(id, record, '2026-12-31T00:00:00Z'))

  it('runs two clocks: the form is past on Saturday, the regulation on Monday', () => {
    const results = both(held('2026-08-13T18:00:00-06:00', '2026-08-16T12:00:00-06:00'))
    expect(results.map(({ dueAt }) => dueAt)).toEqual(['2026-08-18T00:00:00Z', '2026-08-16T00:00:00Z'])
    expect(results.map(({ state }) => state)).toEqual(['met', 'late'])
    expect(results.map(({ severity }) => severity)).toEqual(['hard', 'policy'])
  })

  it('gives the same moment by both where no day is left out', () => {
    const results = both(held('2026-08-10T18:00:00-06:00', '2026-08-12T18:00:00-06:00'))
    expect(results.map(({ dueAt, state }) => [dueAt, state])).toEqual([
      ['2026-08-13T00:00:00Z', 'met'],
      ['2026-08-13T00:00:00Z', 'met'],
    ])
  })

  it('ends with whatever comes first: custody, the detainer lifted, or release', () => {
    const record = held('2026-08-10T18:00:00-06:00', '2026-08-14T09:00:00-06:00')
    const lifted = { ...record, facts: { ...record.facts, detainerLiftedAt: '2026-08-11T09:00:00-06:00' } }
    expect(both(record).map(({ state }) => state)).toEqual(['late', 'late'])
    expect(both(lifted).map(({ state }) => state)).toEqual(['met', 'met'])
  })

  it('knows no limit of the form before 2 April 2017, nor of the regulation before 13 June 2003', () => {
    expect(both(held('2017-03-31T12:00:00-06:00', '2017-04-10T12:00:00-06:00')).map(({ state }) => state)).toEqual(['late', 'not-started'])
    expect(both(held('2003-06-12T12:00:00-06:00', '2003-06-20T12:00:00-06:00')).map(({ state }) => state)).toEqual([
      'not-started',
      'not-started',
    ])
  })
})

describe('the wait before the first hearing', () => {
  it('says nothing against an early hearing the person asked for in writing', () => {
    const facts = { ntaServedOn: '2026-04-01', hearingOn: '2026-04-03' }
    const state = (isEarlierHearingRequested: boolean | undefined) =>
      ask(
        'opla-hearing-10-days',
        { facts: { ...facts, ...(isEarlierHearingRequested === undefined ? {} : { isEarlierHearingRequested }) } },
        '2026-05-01T00:00:00Z',
      ).state
    expect(state(true)).toBe('not-started')
    expect(state(false)).toBe('late')
    expect(state(undefined)).toBe('untestable')
  })
})

describe('an automatic stay of release', () => {
  it('follows the order of Friday 22 May 2026 step by step', () => {
    const record: FactRecord = {
      zone: 'America/New_York',
      facts: {
        isStayableReleaseOrder: true,
        ijOrderOn: '2026-05-22',
        eoir43FiledOn: '2026-05-26',
        bondAppealFiledOn: '2026-06-05',
        briefingExtensionBeganOn: null,
        briefingExtensionEndedOn: null,
        boardBondDecidedOn: null,
      },
    }
    const due = (part: string) => ask(`bond-automatic-stay.${part}`, record, '2026-06-10T12:00:00Z').dueOn
    expect([due('eoir-43'), due('notice-of-appeal'), due('ninety-days')]).toEqual(['2026-05-26', '2026-06-08', '2026-09-03'])
  })

  it('has no due day while the person held has more time to brief', () => {
    const facts = {
      bondAppealFiledOn: '2026-06-05',
      briefingExtensionBeganOn: '2026-07-01',
      briefingExtensionEndedOn: null,
      boardBondDecidedOn: null,
    }
    expect(ask('bond-automatic-stay.ninety-days', { facts }, '2026-07-10T12:00:00Z')).toMatchObject({ state: 'paused' })
  })
})

describe('limits on detention', () => {
  it('are never rolled past a weekend, while a private deadline is', () => {
    const rolls = ['arrest', 'bond']
      .flatMap((word) => lawBook.filter(({ id }) => id.startsWith(word === 'arrest' ? 'ero-' : 'bond-')))
      .flatMap(({ clocks }) =>
        clocks.flatMap(({ id, versions }) => versions.flatMap(({ length }) => (length && 'roll' in length ? [[id, length.roll]] : []))),
      )
    expect(Object.fromEntries(rolls)).toEqual({
      'ero-consular-notification.within-4-days': 'none',
      'bond-ij-redetermination.after-release': 'forward',
      'bond-ij-redetermination.district-director-appeal': 'forward',
      'bond-automatic-stay.ninety-days': 'none',
      'bond-automatic-stay.discretionary-stay': 'none',
    })
  })
})

describe('bond for people present without admission', () => {
  const answer = (circuit: string, day: string) => {
    const values = getRule('custody-225b2-ewi').values ?? []
    const of = (key: string) => values.find((row) => row.key === key && (row.from ?? '') <= day && (row.until === null || day < row.until))
    return (of(circuit) ?? of('default'))?.value.split(':')[0]
  }

  it('is contested until the circuit has ruled', () => {
    expect(answer('9th Circuit', '2026-07-29')).toBe('contested')
    expect(answer('9th Circuit', '2026-07-30')).toBe('bond available')
    expect(answer('D.C. Circuit', '2026-10-07')).toBe('contested')
  })

  it('was available in nine circuits and barred in two on 7 October 2026', () => {
    const named = ['1st', '2d', '3d', '4th', '5th', '6th', '7th', '8th', '9th', '10th', '11th']
    const answers = Object.groupBy(named, (circuit) => answer(`${circuit} Circuit`, '2026-10-07') ?? 'none')
    expect(answers).toEqual({
      'bond available': ['1st', '2d', '3d', '4th', '6th', '7th', '9th', '10th', '11th'],
      mandatory: ['5th', '8th'],
    })
  })
})
