import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState, Facts, Subject } from '../../../src/kernel/case-state.ts'
import type { Restriction } from '../../../src/kernel/restriction.ts'
import { locatorState, TOLD_DAYS_AFTER, toldOf } from '../../../src/offices/locator/locator-state.ts'
import { whereaboutsOf } from '../../../src/offices/locator/whereabouts.ts'

type Subjects = readonly (readonly [id: string, facts: Facts])[]

const caseOf = (kind: string, subjects: Subjects, restrictions: readonly Restriction[] = []): CaseState => ({
  caseId: kind,
  kind,
  sequence: 1,
  hash: '',
  personId: null,
  office: kind,
  assignedTo: null,
  restrictions,
  subjects: new Map(subjects.map(([id, facts]): [string, Subject] => [id, { id, kind: id.split(':')[0] ?? '', facts, zone: 'UTC' }])),
})
const custody = (...subjects: Subjects) => caseOf('custody', subjects)
const at = (hour: number) => `2026-03-06T${String(hour).padStart(2, '0')}:00:00.000Z`
const stint = (place: string, began: number, ended?: number, leftFor?: string): Subjects[number] => [
  `stint:${place}-${began}`,
  {
    facility: place,
    facilityKind: 'detention',
    bookedInAt: at(began),
    bookedOutAt: ended === undefined ? null : at(ended),
    leftFor: leftFor ?? null,
  },
]

describe('where a custody says its person is', () => {
  it.each([
    ['arrested, not yet booked', custody(['custody', { arrestedAt: at(1) }]), { kind: 'arrested', at: at(1) }],
    ['held', custody(['custody', { arrestedAt: at(1) }], stint('AAA', 2)), { kind: 'held', at: at(2), place: 'AAA' }],
    ['on the way', custody(stint('AAA', 2, 4, 'another-place')), { kind: 'in-transit', at: at(4), from: 'AAA' }],
    ['held elsewhere', custody(stint('AAA', 2, 4, 'another-place'), stint('BBB', 9)), { kind: 'held', at: at(9), place: 'BBB' }],
    ['handed on at once', custody(stint('AAA', 2, 4, 'another-place'), stint('BBB', 4)), { kind: 'held', at: at(4), place: 'BBB' }],
    ['moved', custody(stint('AAA', 2, 4), ['transfer:1', { transferredAt: at(4) }]), { kind: 'in-transit', at: at(4), from: 'AAA' }],
    ['released', custody(['custody', { releasedAt: at(8) }], stint('AAA', 2, 8)), { kind: 'released', at: at(8), how: 'free' }],
    ['handed over', custody(stint('AAA', 2, 8, 'another-agency')), { kind: 'released', at: at(8), how: 'other-agency' }],
    ['dead, which no page tells', custody(stint('AAA', 2, 8, 'died')), { kind: 'released', at: at(8), how: 'ask' }],
    ['removed', custody(['custody', { removedAt: at(8) }], stint('AAA', 2, 8)), { kind: 'removed', at: at(8) }],
    ['nowhere yet', custody(['custody', {}]), { kind: 'no-record' }],
    [
      'arrested again after a release',
      custody(['custody', { releasedAt: at(3) }], stint('AAA', 1, 3), stint('AAA', 9)),
      { kind: 'held', at: at(9), place: 'AAA' },
    ],
    [
      'free, though a book-in was entered late',
      custody(['custody', { releasedAt: at(8) }], stint('AAA', 2)),
      { kind: 'released', at: at(8), how: 'free' },
    ],
  ])('%s', (_says, state, expected) => {
    expect(whereaboutsOf(state)).toEqual(expected)
  })

  it('in a hospital, without saying that it is one', () => {
    const facts = { facility: 'HOSP', facilityKind: 'hospital', bookedInAt: at(2), bookedOutAt: null }
    expect(whereaboutsOf(custody(['stint:1', facts]))).toEqual({ kind: 'held', at: at(2), place: null })
  })

  it('always gives one answer, which is what happened last', () => {
    const hour = fc.option(fc.integer({ min: 0, max: 23 }), { nil: null })
    const stints = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 23 }), hour, fc.constantFrom(null, 'court', 'died', 'released', 'removed')),
      { maxLength: 4 },
    )
    const facts = fc.tuple(hour, hour, hour, stints, hour)
    const moment = (one: number | null) => (one === null ? null : at(one))
    fc.assert(
      fc.property(facts, ([arrested, released, removed, held, moved]) => {
        const state = custody(
          ['custody', { arrestedAt: moment(arrested), releasedAt: moment(released), removedAt: moment(removed) }],
          ...held.map(([began, ended, leftFor], place): Subjects[number] => [
            `stint:${place}`,
            { facility: `P${place}`, facilityKind: 'detention', bookedInAt: at(began), bookedOutAt: moment(ended), leftFor },
          ]),
          ['transfer:1', { transferredAt: moment(moved) }],
        )
        const says = whereaboutsOf(state)
        const hours = [
          arrested,
          released,
          removed,
          moved,
          ...held.flatMap(([began, ended]): (number | null)[] => [began, ended, null]),
        ].filter((one) => one !== null)
        if (says.kind === 'no-record') expect(hours).toEqual([])
        else expect(says.at).toBe(at(Math.max(...hours)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what the locator may say of it', () => {
  const now = Temporal.Instant.from('2026-03-07T00:00:00Z')
  const held = custody(stint('AAA', 2))
  const person = (subjects: Subjects = [], restrictions: readonly Restriction[] = []) => caseOf('person', subjects, restrictions)
  const stateOf = (one: CaseState, state = held, restrictions: readonly Restriction[] = [], followedSince?: string) =>
    locatorState({ people: [one], custodies: [{ state, restrictions }], now, ...(followedSince ? { followedSince } : {}) }).state

  it('tells of an adult under no restriction', () => {
    expect(stateOf(person())).toEqual({ kind: 'held', at: at(2), place: 'AAA' })
  })

  it.each(['asylum', 'section-1367', 'minor', 'sealed'] as const)(
    'withholds what is restricted as %s, on the person, the case or the entry',
    (restriction) => {
      const withheld = { kind: 'withheld', because: restriction }
      expect(stateOf(person([], [restriction]))).toEqual(withheld)
      expect(stateOf(person(), caseOf('custody', [stint('AAA', 2)], [restriction]))).toEqual(withheld)
      expect(stateOf(person(), held, [restriction])).toEqual(withheld)
    },
  )

  it('withholds a child whatever else is on record', () => {
    expect(stateOf(person([['person', { isMinor: true }]]))).toEqual({ kind: 'withheld', because: 'minor' })
  })

  it('tells of somebody who asked for asylum once they consented, and of nobody else restricted', () => {
    const consented: Subjects = [['locator', { locatorConsentedAt: at(3), locatorEndedAt: null }]]
    expect(stateOf(person(consented, ['asylum']))).toMatchObject({ kind: 'held' })
    for (const restriction of ['section-1367', 'minor', 'sealed'] as const)
      expect(stateOf(person(consented, [restriction]))).toMatchObject({ kind: 'withheld' })
  })

  it('stops when the person ends it, and for those who followed them before, for good', () => {
    const said = (consentedAt: string | null, endedAt: string) =>
      person([['locator', { locatorConsentedAt: consentedAt, locatorEndedAt: endedAt }]])
    expect(stateOf(said(null, at(3)))).toMatchObject({ kind: 'withheld', because: 'ended' })
    expect(stateOf(said(at(5), at(3)))).toMatchObject({ kind: 'held' })
    expect(stateOf(said(at(5), at(3)), held, [], at(1))).toMatchObject({ kind: 'withheld' })
    expect(stateOf(said(at(5), at(3)), held, [], at(4))).toMatchObject({ kind: 'held' })
  })

  it('does not withhold a person because of an inquiry into an officer', () => {
    expect(stateOf(person([], ['conduct']))).toMatchObject({ kind: 'held' })
  })

  it(`says nothing of a release ${TOLD_DAYS_AFTER} days after it`, () => {
    const released = custody(['custody', { releasedAt: at(8) }])
    const later = Temporal.Instant.from(at(8)).add({ hours: TOLD_DAYS_AFTER * 24 })
    const then = (moment: Temporal.Instant) =>
      locatorState({ people: [person()], custodies: [{ state: released, restrictions: [] }], now: moment }).state
    expect(then(later)).toMatchObject({ kind: 'released' })
    expect(then(later.add({ seconds: 1 }))).toEqual({ kind: 'no-record' })
  })

  it('takes the custody in which something happened last', () => {
    const both = [custody(['custody', { releasedAt: at(8) }]), custody(['custody', { arrestedAt: at(9) }])].map((state) => ({
      state,
      restrictions: [],
    }))
    expect(locatorState({ people: [person()], custodies: both, now }).state).toEqual({ kind: 'arrested', at: at(9) })
    expect(locatorState({ people: [person()], custodies: [], now }).state).toEqual({ kind: 'no-record' })
  })

  it('lets nobody tell what is withheld from what is not there', () => {
    expect(toldOf({ kind: 'withheld', because: 'section-1367' })).toEqual(toldOf({ kind: 'no-record' }))
  })
})
