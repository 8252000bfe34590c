import { describe, expect, it } from 'vitest'
import { heldAt } from '../../../src/offices/custody/exports.ts'
import { deathOf } from '../../../src/offices/deaths/exports.ts'
import { whereaboutsOf } from '../../../src/offices/locator/whereabouts.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { officers } from '../custody/desk.ts'
import { arrested, bookedIn } from '../custody/invented.ts'

/** Friday 27 February 2026, 22:00 in New York: the example of the law book. */
const diedAt = '2026-02-28T03:00:00Z'
const law = lawInForce(undefined)

const death = {
  occurredAt: diedAt,
  zone: 'America/New_York',
  where: 'at-the-place',
  heardAt: '2026-02-28T03:20:00Z',
  heardFrom: 'the-place',
  heardFromWhom: 'An invented shift commander',
  ageYears: '41',
}

function held() {
  const { desk } = arrested({ ...withoutWarrantOn }, '2026-02-20T15:00:00Z')
  desk.does('keeper', 'BookIn', { ...bookedIn, facility: 'EXMPDETN', facilityKind: 'detention' }, '2026-02-21T15:00:00Z')
  return desk
}

const withoutWarrantOn = {
  personId: '00000000-0000-4000-8000-0000000000a1',
  zone: 'America/New_York',
  place: 'An invented street',
  arrestingOfficerId: officers.ana,
  isArrestWithoutWarrant: true,
  violationGrounds: 'Invented grounds, from an invented paper.',
  escapeFactors: 'Invented: about to board a bus.',
  isToldWhy: true,
}

function died() {
  const desk = held()
  const done = desk.does('keeper', 'RecordDeath', death, '2026-02-28T03:40:00Z')
  return { desk, done }
}

const seen = (desk: ReturnType<typeof held>, now: string, more: Partial<Parameters<typeof deathOf>[1]> = {}) => {
  const found = deathOf(desk.state(), { now: Temporal.Instant.from(now), law, ...more })
  if (!found) throw new Error('No death was found.')
  return found
}
const stepOf = (desk: ReturnType<typeof held>, now: string, step: string) => seen(desk, now).chain.find((one) => one.step === step)

describe('a death in custody', () => {
  it('starts every clock of the directive, and ends the stay', () => {
    const { desk, done } = died()
    expect(
      [...done.clocks]
        .filter(([id]) => id.startsWith('detainee-death'))
        .map(([id, row]) => [id.replace('detainee-death.', ''), row.dueAt ?? row.dueOn, row.dueOn]),
    ).toMatchObject([
      ['headquarters-notice', '2026-02-28T15:00:00.000Z', null],
      ['news-release', expect.anything(), '2026-03-03'],
      ['congress-notice', expect.anything(), '2026-03-03'],
      ['consulate-notice', expect.anything(), '2026-03-03'],
      ['first-report', expect.anything(), '2026-03-29'],
      ['final-report', expect.anything(), '2026-05-28'],
      ['opr-review', expect.anything(), '2026-07-27'],
    ])
    expect(heldAt(desk.state())).toBeNull()
    expect(whereaboutsOf(desk.state())).toMatchObject({ kind: 'released', how: 'ask' })
    expect(done.told).toEqual(expect.arrayContaining(['office:custody', 'office:deaths', 'office:oversight', 'court']))
  })

  it('has told headquarters when the last of the three was told', () => {
    const { desk } = died()
    const tell = (whom: string, at: string) => desk.does('supervisor', 'TellOfDeath', { whom, how: 'telephone', toWhom: 'Invented' }, at)
    expect(tell('opla', '2026-02-28T04:00:00Z').clocks.get('detainee-death.headquarters-notice')?.state ?? 'running').toBe('running')
    tell('custody-management', '2026-02-28T04:10:00Z')
    const last = tell('joint-intake-center', '2026-02-28T15:30:00Z')
    expect(last.clocks.get('detainee-death.headquarters-notice')?.state).toBe('late')
    expect(stepOf(desk, '2026-03-01T00:00:00Z', 'headquarters')).toMatchObject({ state: 'done-late', hoursOver: 0.5 })
  })

  it('is not named before the family was told, and then is, by whoever publishes', () => {
    const { desk } = died()
    const name = { publicName: 'Inés Inventada' }
    const early = desk.does('director', 'PublishDeathName', name, '2026-02-28T16:00:00Z')
    expect([early.outcome, early.rules]).toEqual(['refused', ['death-kin-first']])
    const kin = { toldBy: officers.director, how: 'telephone', language: 'es', isInterpreterUsed: true, whom: 'An invented sister' }
    desk.does('director', 'TellNextOfKin', kin, '2026-02-28T17:00:00Z')
    expect(desk.does('director', 'PublishDeathName', name, '2026-02-28T18:00:00Z').outcome).toBe('recorded')
    const now = Temporal.Instant.from('2026-03-01T00:00:00Z')
    expect(deathOf(desk.state(), { now, law })?.name).toBe('Inés Inventada')
    for (const kept of ['asylum', 'minor', 'section-1367', 'sealed'] as const)
      expect(deathOf(desk.state(), { now, law, restrictions: [kept] })?.name).toBeNull()
  })

  it('publishes a cause only as it was officially found', () => {
    const { desk } = died()
    const report = { which: 'first', text: 'Invented words.', cause: 'Invented cause' }
    const bare = desk.does('director', 'PublishDeathReport', report, '2026-03-20T15:00:00Z')
    expect([bare.outcome, bare.rules]).toEqual(['refused', ['death-cause-as-found']])
    const found = { ...report, causeFoundBy: 'Example County Medical Examiner', causeFoundOn: '2026-03-18' }
    const done = desk.does('director', 'PublishDeathReport', found, '2026-03-20T16:00:00Z')
    expect([done.outcome, done.documents]).toEqual(['recorded', ['Death report']])
    expect(deathOf(desk.state(), { now: Temporal.Instant.from('2026-03-21T00:00:00Z'), law })?.publications).toMatchObject([
      { kind: 'first-report', cause: { words: 'Invented cause', foundOn: '2026-03-18' } },
    ])
  })

  it('asks nowhere for a diagnosis, a treatment or a finding that is not sealed', () => {
    const facts = Object.keys(died().desk.facts('death'))
    expect(facts.filter((fact) => /cause|diagnos|illness|medic|drug|symptom/i.test(fact))).toEqual([])
  })

  it('lets nothing more be decided about the person', () => {
    const { desk } = died()
    const plan = { to: 'EXMPHOLD', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    const planned = desk.does('supervisor', 'PlanTransfer', plan, '2026-02-28T18:00:00Z')
    expect([planned.outcome, planned.rules]).toEqual(['refused', expect.arrayContaining(['death-ends-custody'])])
    const released = desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-02-28T19:00:00Z')
    expect([released.outcome, released.rules]).toEqual(['recorded', expect.arrayContaining(['death-ends-custody'])])
  })

  it('of nobody on record as dead follows nothing', () => {
    const desk = held()
    const told = desk.does('supervisor', 'TellOfDeath', { whom: 'congress', how: 'telephone', toWhom: 'Invented' }, '2026-02-28T04:00:00Z')
    expect(told.rules).toContain('death-recorded')
    const published = desk.does('director', 'PublishNewsRelease', { text: 'Invented.' }, '2026-02-28T04:00:00Z')
    expect(published.outcome).toBe('refused')
  })
})

describe('the public page of a death', () => {
  it('waits two business days for the family, and no longer', () => {
    const { desk } = died()
    expect(seen(desk, '2026-03-01T12:00:00Z').listing).toBe('family-first')
    expect(seen(desk, '2026-03-04T04:59:00Z').listing).toBe('family-first')
    expect(seen(desk, '2026-03-04T05:00:00Z').listing).toBe('listed')
  })

  it('lists it at once where the family was told, or was looked for in vain', () => {
    const { desk } = died()
    desk.does('director', 'NoteKinNotFound', { soughtHow: 'Invented.' }, '2026-02-28T17:00:00Z')
    expect(seen(desk, '2026-02-28T18:00:00Z').listing).toBe('listed')
    expect(stepOf(desk, '2026-02-28T18:00:00Z', 'family')).toBeUndefined()
  })

  it('counts what 8 USC 1367 or a seal keeps, and says nothing of it; of a child it keeps the age', () => {
    const { desk } = died()
    for (const kept of ['section-1367', 'sealed'] as const)
      expect(seen(desk, '2026-04-01T00:00:00Z', { restrictions: [kept] }).listing).toBe('kept-by-law')
    expect(seen(desk, '2026-04-01T00:00:00Z', { isMinor: true })).toMatchObject({ listing: 'listed', ageYears: null })
    expect(seen(desk, '2026-04-01T00:00:00Z')).toMatchObject({ ageYears: '41', place: 'EXMPDETN', diedOn: '2026-02-27' })
  })

  it('says since when a report is overdue, on the day after its last', () => {
    const { desk } = died()
    expect(stepOf(desk, '2026-05-29T03:59:00Z', 'final-report')).toMatchObject({ state: 'due', dueOn: '2026-05-28' })
    expect(stepOf(desk, '2026-05-29T16:00:00Z', 'final-report')).toMatchObject({ state: 'overdue' })
    expect(seen(desk, '2026-05-29T16:00:00Z').overdue.map(({ step }) => step)).toContain('final-report')
    desk.does('director', 'PublishDeathReport', { which: 'final', text: 'Invented words.' }, '2026-05-30T16:00:00Z')
    expect(stepOf(desk, '2026-06-01T16:00:00Z', 'final-report')).toMatchObject({ state: 'done-late' })
    // The final report was the first as well.
    expect(stepOf(desk, '2026-06-01T16:00:00Z', 'first-report')?.doneAt).toBe('2026-05-30T16:00:00.000Z')
  })
})

describe('a release shortly before a death', () => {
  it('is told as that: from the hospital, three days before, under no clock of custody', () => {
    const desk = held()
    const stint = desk.entries.find(({ act }) => act === 'BookIn')?.entryId
    desk.does('keeper', 'BookOut', { subjectId: `stint:${stint}`, to: 'hospital' }, '2026-02-24T15:00:00Z')
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-02-25T04:00:00Z')
    const done = desk.does('keeper', 'RecordDeath', { ...death, where: 'in-a-hospital', heardFrom: 'a-newspaper' }, '2026-03-02T15:00:00Z')
    expect([...done.clocks.keys()].filter((id) => id.startsWith('detainee-death'))).toEqual([])
    expect(seen(desk, '2026-03-10T00:00:00Z')).toMatchObject({
      ...{ isAfterRelease: true, isReleasedInHospital: true, daysAfterRelease: 3, listing: 'listed', place: 'EXMPDETN' },
      chain: expect.arrayContaining([expect.objectContaining({ step: 'to-hospital', doneAt: '2026-02-24T15:00:00.000Z' })]),
    })
  })

  it('and another booking makes it a death in custody again', () => {
    const desk = held()
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-02-22T04:00:00Z')
    desk.does('keeper', 'BookIn', { ...bookedIn, facility: 'EXMPDETN', facilityKind: 'detention' }, '2026-02-26T15:00:00Z')
    desk.does('keeper', 'RecordDeath', death, '2026-02-28T04:00:00Z')
    expect(seen(desk, '2026-03-10T00:00:00Z').isAfterRelease).toBe(false)
  })
})

describe('records and video', () => {
  const things = ['video', 'logs-of-the-place']

  it('are kept: destroying them is refused, and found against where it was done', () => {
    const { desk } = died()
    const hold = { things, place: 'EXMPDETN', fromOn: '2026-02-20', toWhom: 'Invented' }
    const held = desk.does('supervisor', 'HoldRecords', hold, '2026-02-28T05:00:00Z')
    const destroy = desk.does('director', 'ApproveDestruction', { things, schedule: 'Invented' }, '2026-03-30T05:00:00Z')
    expect([destroy.outcome, destroy.rules]).toEqual(['refused', ['records-hold']])
    const gone = desk.does('supervisor', 'NoteDestroyed', { things: ['video'], account: 'Invented.' }, '2026-03-30T06:00:00Z')
    expect([gone.outcome, gone.rules]).toEqual(['recorded', ['records-hold']])
    const lift = { subjectId: `records-hold:${held.entryId}`, reasons: 'Invented.' }
    expect(desk.does('counsel', 'LiftRecordsHold', lift, '2026-03-30T07:00:00Z').rules).toEqual(['records-hold-until-reviewed'])
    desk.does('director', 'PublishDeathReport', { which: 'final', text: 'Invented.' }, '2026-05-01T05:00:00Z')
    desk.does('reviewer', 'RecordDeathReview', { review: 'death-review', findings: 'Invented.' }, '2026-06-01T05:00:00Z')
    expect(desk.does('counsel', 'LiftRecordsHold', lift, '2026-07-01T07:00:00Z').outcome).toBe('recorded')
    expect(desk.does('director', 'ApproveDestruction', { things, schedule: 'Invented' }, '2026-07-02T05:00:00Z').outcome).toBe('recorded')
  })
})
