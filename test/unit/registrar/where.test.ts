import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { Desk, personId } from '../custody/desk.ts'
import { makeEntry } from './make-entry.ts'

const zone = 'America/New_York'
const at = '2026-11-21T02:00:00Z'

/** A place as registered, from 2020 on. */
function registered(code: string, given: JsonObject) {
  const caseId = placeId(code)
  const payload = { code, name: `Example ${code}`, zone, openedOn: '2020-01-01', capacity: 2, ...given }
  return foldCase([makeEntry(1, { caseId, caseKind: 'place', act: 'RegisterPlace', payload })], catalogue)
}

const holdRoom = registered('EXMPHOLD', { facilityKind: 'hold-room' })
const detention = registered('EXMPDETN', { facilityKind: 'detention' })

/** What is found of the place where somebody is booked in. */
function bookedIn(state: typeof holdRoom, held: number | undefined, said: JsonObject) {
  const code = String(state.subjects.get('place')?.facts.code)
  const desk = new Desk([{ field: 'facility', code, state, held }])
  const done = desk.does('keeper', 'BookIn', { personId, facility: code, zone, from: 'another-agency', ...said }, at)
  return { outcome: done.outcome, where: done.findings.filter(({ question }) => question === 'where') }
}

describe('the place somebody is booked in at', () => {
  it('is found without fault where it has room and is as it was said to be', () => {
    expect(bookedIn(holdRoom, 1, { facilityKind: 'hold-room' }).where).toEqual([])
  })

  it('is found full where it is', () => {
    expect(bookedIn(holdRoom, 2, { facilityKind: 'hold-room' }).where).toMatchObject([{ rule: 'place-room', refuses: false }])
  })

  it('is said to be uncounted, not to have room, while its people are still being counted', () => {
    const { outcome, where } = bookedIn(holdRoom, undefined, { facilityKind: 'hold-room' })
    expect(outcome).toBe('recorded')
    expect(where).toMatchObject([{ rule: 'place-room-unknown', refuses: false, fact: expect.stringContaining('cannot be told') }])
  })

  it('is not a hold room under another name: its twelve hours would never begin', () => {
    const { where } = bookedIn(holdRoom, 0, { facilityKind: 'detention' })
    expect(where).toMatchObject([
      { rule: 'place-kind', refuses: false, fact: 'Example EXMPHOLD (EXMPHOLD) is registered as hold-room, and was given as detention.' },
    ])
  })

  it('may have a hold room in it', () => {
    expect(bookedIn(detention, 0, { facilityKind: 'hold-room' }).where).toEqual([])
  })

  it('keeps its own time: another zone is found, one of the same hours is not', () => {
    const of = (said: string) => bookedIn(detention, 0, { facilityKind: 'detention', zone: said }).where.map(({ rule }) => rule)
    expect(of('America/Chicago')).toEqual(['place-zone'])
    expect(of('America/Detroit')).toEqual([])
  })
})

/** A place of which it was decided that it holds grown-ups without children, and no accessible rooms. */
const forAdults = (() => {
  const caseId = placeId('EXMPADLT')
  const fitness = {
    holdsMen: true,
    holdsWomen: true,
    holdsFamilies: false,
    holdsChildren: false,
    isAccessible: false,
    holdsOver72Hours: true,
  }
  const register = { code: 'EXMPADLT', name: 'Example Adults', zone, openedOn: '2020-01-01', facilityKind: 'detention' }
  const entry = (sequence: number, act: string, payload: JsonObject) => makeEntry(sequence, { caseId, caseKind: 'place', act, payload })
  return foldCase(
    [entry(1, 'RegisterPlace', register), entry(2, 'SetFitness', { ...fitness, fromOn: '2026-01-01', why: 'Invented.' })],
    catalogue,
  )
})()

/** What is found of the place where a child is booked in; alone or not. */
function childBookedIn(state: typeof holdRoom, said: JsonObject, isUnaccompanied: boolean) {
  const code = String(state.subjects.get('place')?.facts.code)
  const desk = new Desk([{ field: 'facility', code, state, held: 0 }])
  const booked = { personId, facility: code, zone, from: 'another-agency', ...said }
  desk.does('keeper', 'BookIn', booked, at)
  desk.does('keeper', 'NoteMinor', { occurredAt: at, basis: 'claimed-or-suspected', isUnaccompanied, source: 'Invented.' }, at)
  const done = desk.does('keeper', 'BookIn', booked, at)
  return done.findings.filter(({ question, rule }) => question === 'where' && (rule.startsWith('place-fit') || rule === 'ero-holdroom-12h'))
}

describe('whom a place may hold', () => {
  it('is asked of a child where it was decided that no child is held there', () => {
    expect(childBookedIn(forAdults, { facilityKind: 'detention' }, false)).toMatchObject([
      {
        rule: 'place-fit-children',
        refuses: false,
        fact: 'Example Adults (EXMPADLT) may not hold a person under 18, by what was decided of it.',
      },
    ])
  })

  it('is not asked where nobody decided it', () => {
    expect(childBookedIn(detention, { facilityKind: 'detention' }, false)).toEqual([])
  })

  it('is asked of a child alone in a hold room, by a standard read at second hand: it warns', () => {
    expect(childBookedIn(holdRoom, { facilityKind: 'hold-room' }, true)).toMatchObject([
      { rule: 'ero-holdroom-12h', verified: 'secondary', refuses: false },
    ])
    expect(childBookedIn(holdRoom, { facilityKind: 'hold-room' }, false)).toEqual([])
  })
})
