import { describe, expect, it } from 'vitest'
import { arrested, bookedIn, name, spoken, withoutWarrant } from '../custody/invented.ts'
import { at, childWithAunt, facts, latest, order, statement } from './invented.ts'

const of = (desk: Parameters<typeof latest>[0]) => ({ subjectId: latest(desk, 'minor') })
const placement = {
  isAccompaniedMinor: true,
  hasMetSecureCriteria: false,
  isInfluxOrEmergency: false,
  hasLicensedProgramInDistrict: true,
  facts,
  reasons: 'Invented.',
}

/** A child with a parent, arrested on Saturday the 21st at 10:00 in New York. */
function childWithParent() {
  const { desk } = arrested(withoutWarrant, at('21'))
  desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented.' }, at('21'))
  const determined = { isUnaccompanied: false, foundWith: 'parent', isFromContiguousCountry: false, facts }
  desk.does('ben', 'DetermineUnaccompanied', { ...determined, ...of(desk) }, at('21', '16'))
  return desk
}

describe('a child found with an aunt', () => {
  it('is unaccompanied: ORR is told within 48 hours of the first word of it, HHS takes over within 72 of the decision', () => {
    const { desk } = arrested(withoutWarrant, at('21', '14'))
    const noted = desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented.' }, at('21'))
    expect(noted.clocks.get('uac-48h-notify-orr')?.dueAt).toBe('2026-11-23T15:00:00.000Z')
    const determined = { isUnaccompanied: true, foundWith: 'aunt-or-uncle', isFromContiguousCountry: false, facts, ...of(desk) }
    const { clocks, findings, told } = desk.does('ben', 'DetermineUnaccompanied', determined, at('21', '16'))
    expect([findings, told]).toEqual([[], ['office:juvenile']])
    expect(clocks.get('uac-72h-transfer')).toMatchObject({ state: 'running', dueAt: '2026-11-24T16:00:00.000Z' })
    const told48 = desk.does('ana', 'NoteMinorCare', { ...of(desk), step: 'orr-notified' }, at('21', '20'))
    expect(told48.clocks.get('uac-48h-notify-orr')?.state).toBe('met')
  })

  it('called accompanied by the aunt is recorded with a finding, since an aunt is neither parent nor guardian', () => {
    const { desk } = arrested(withoutWarrant, at('21', '14'))
    desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented.' }, at('21'))
    const wrong = { isUnaccompanied: false, foundWith: 'aunt-or-uncle', isFromContiguousCountry: false, facts, ...of(desk) }
    expect(desk.does('ben', 'DetermineUnaccompanied', wrong, at('21', '16'))).toMatchObject({
      outcome: 'recorded',
      findings: [{ rule: 'uac-72h-transfer', cite: '6 USC 279; 8 CFR 236.3(d)(1)', verified: 'secondary', refuses: false }],
    })
  })

  it('is not transferred, not placed by this agency, and not put in expedited removal', () => {
    const desk = childWithAunt()
    const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22')).rules).toEqual(['uac-72h-transfer'])
    expect(
      desk.does('supervisor', 'PlaceMinor', { ...placement, ...of(desk), placement: 'family-residential-center' }, at('22')).rules,
    ).toEqual(['uac-72h-transfer'])
    desk.does('ben', 'TakeSwornStatement', statement, at('22'))
    const ordered = desk.does('ana', 'OrderExpeditedRemoval', { ...order, subjectId: latest(desk, 'expedited-removal') }, at('22', '16'))
    expect(ordered).toMatchObject({ outcome: 'refused', rules: ['uac-72h-transfer'] })
  })

  it('held past 72 hours has that said, with the coordinator told, and the clock runs on as late', () => {
    const desk = childWithAunt()
    const explained = { ...of(desk), cause: 'hhs-has-no-bed', isCoordinatorTold: false, circumstances: 'Invented.' }
    expect(desk.does('supervisor', 'ExplainOverstay', explained, at('25')).rules).toEqual(['uac-72h-transfer'])
    const late = desk.does('ana', 'NoteMinorCare', { ...of(desk), step: 'handed-over-to-hhs' }, at('25', '20'))
    expect(late.clocks.get('uac-72h-transfer')?.state).toBe('late')
  })

  it('from Canada or Mexico is screened within 48 hours; any doubt goes to HHS', () => {
    const { desk } = arrested(withoutWarrant, at('21', '14'))
    desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented.' }, at('21'))
    const determined = { isUnaccompanied: true, foundWith: 'nobody', isFromContiguousCountry: true, facts, ...of(desk) }
    const { clocks } = desk.does('ben', 'DetermineUnaccompanied', determined, at('21', '16'))
    expect(clocks.get('uac-contiguous-screening')).toMatchObject({ state: 'running', dueAt: '2026-11-23T14:00:00.000Z' })
    const asked = { isTrafficked: 'no', isAfraid: 'cannot-be-told', isAbleToDecide: 'yes', isAloneWithOfficer: true, account: 'Invented.' }
    const returned = { ...of(desk), ...asked, ...spoken, finding: 'may-be-returned' }
    expect(desk.does('ben', 'ScreenChild', returned, at('22')).findings).toMatchObject([
      { rule: 'uac-contiguous-screening', refuses: false },
    ])
    const { told } = desk.does('ben', 'ScreenChild', { ...returned, finding: 'goes-to-hhs' }, at('22', '16'))
    expect(told).toEqual(['office:juvenile'])
    expect(JSON.stringify(desk.entries.at(-1)?.payload)).not.toContain('cannot-be-told')
  })
})

describe('age', () => {
  const finding = { finding: 'eighteen-or-over', facts, isMoreThanOneSource: true, isAskedInOwnLanguage: true, reasons: 'Invented.' }

  it('is decided from facts with sources; nobody is found an adult on one of them, or unasked', () => {
    const desk = childWithAunt()
    const decide = (given: object) => desk.does('ben', 'DetermineAge', { ...finding, ...of(desk), ...given }, at('22'))
    expect(decide({ isMoreThanOneSource: false })).toMatchObject({ outcome: 'refused', rules: ['adult-by-more-than-one-source'] })
    expect(decide({ isAskedInOwnLanguage: false }).rules).toEqual(['asked-about-age'])
    expect(() => decide({ facts: [{ ...facts[0], fact: 'Yes.' }] })).toThrow()
    expect(decide({ finding: 'cannot-be-told', isMoreThanOneSource: false })).toMatchObject({
      outcome: 'recorded',
      told: ['office:juvenile'],
    })
    expect(decide({}).outcome).toBe('recorded')
    expect(desk.facts(latest(desk, 'minor')).foundAdultAt).toBe('2026-11-22T15:00:00.000Z')
  })

  it('found again to be under 18 binds again', () => {
    const desk = childWithAunt()
    desk.does('ben', 'DetermineAge', { ...finding, ...of(desk) }, at('22'))
    desk.does('supervisor', 'DetermineAge', { ...finding, ...of(desk), finding: 'under-18' }, at('22', '18'))
    const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('23')).outcome).toBe('refused')
  })
})

describe('a child with a parent', () => {
  it('is to be in a licensed place within 3 days where the district has one, within 5 elsewhere, both from the apprehension', () => {
    const placed = { ...placement, placement: 'family-residential-center' }
    for (const [hasLicensedProgramInDistrict, clock, dueOn] of [
      [true, 'minor-licensed-placement.licensed-program-in-district', '2026-11-24'],
      [false, 'minor-licensed-placement.elsewhere', '2026-11-26'],
    ] as const) {
      const desk = childWithParent()
      const { clocks } = desk.does('supervisor', 'PlaceMinor', { ...placed, ...of(desk), hasLicensedProgramInDistrict }, at('21', '20'))
      expect(clocks.get(clock)).toMatchObject({ state: 'running', dueOn })
    }
  })

  it('has the days without a licence on record, from the first such place to the licensed one; the clock of 20 is from memory and off', () => {
    const desk = childWithParent()
    const placed = { ...placement, ...of(desk), placement: 'family-residential-center' }
    const first = desk.does('supervisor', 'PlaceMinor', placed, at('21', '20'))
    expect(first.clocks.get('flores-20-days')).toBeUndefined()
    desk.does('supervisor', 'PlaceMinor', placed, at('28'))
    expect(desk.facts(latest(desk, 'minor'))).toMatchObject({ familyCustodyBeganOn: '2026-11-21', familyCustodyEndedOn: null })
    const moved = desk.does('supervisor', 'PlaceMinor', { ...placed, placement: 'licensed-program' }, '2026-12-09T15:00:00Z')
    expect(moved.clocks.get('minor-licensed-placement.licensed-program-in-district')?.state).toBe('late')
    expect(desk.facts(latest(desk, 'minor'))).toMatchObject({
      familyCustodyEndedOn: '2026-12-09',
      familyCenterLeftAt: '2026-12-09T15:00:00.000Z',
    })
  })

  it('is examined within 48 hours of coming to a family center, weekends left out: that and when', () => {
    const desk = childWithParent()
    const { clocks } = desk.does(
      'supervisor',
      'PlaceMinor',
      { ...placement, ...of(desk), placement: 'family-residential-center' },
      at('21', '20'),
    )
    expect(clocks.get('minor-forms.medical-examination')).toMatchObject({ state: 'running', dueAt: '2026-11-25T05:00:00.000Z' })
    expect(desk.does('keeper', 'RecordMinorExamination', of(desk), at('24')).clocks.get('minor-forms.medical-examination')?.state).toBe(
      'met',
    )
  })

  it('released ends the days and the clocks', () => {
    const desk = childWithParent()
    desk.does('supervisor', 'PlaceMinor', { ...placement, ...of(desk), placement: 'family-residential-center' }, at('21', '20'))
    const { rows, findings } = desk.does('keeper', 'Release', { isPropertyReturned: true }, at('23'))
    expect(rows.find(({ clock }) => clock === 'minor-licensed-placement.licensed-program-in-district')?.state).toBe('met')
    expect(desk.facts(latest(desk, 'minor')).familyCustodyEndedOn).toBe('2026-11-23')
    expect(findings.map(({ rule }) => rule)).toContain('child-custodian-undecided')
  })

  it('is kept in a secure place only on a ground, and an influx says what it is', () => {
    const desk = childWithParent()
    const secure = { ...placement, ...of(desk), placement: 'secure-facility' }
    expect(desk.does('supervisor', 'PlaceMinor', secure, at('22'))).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'minor-licensed-placement', severity: 'hard', refuses: true }],
    })
    const influx = { ...placement, ...of(desk), placement: 'licensed-program', isInfluxOrEmergency: true }
    expect(desk.does('supervisor', 'PlaceMinor', influx, at('22')).rules).toEqual(['minor-licensed-placement'])
  })

  it('is given the notice of rights on Form I-770, with the notice of review and the list', () => {
    const desk = childWithParent()
    const notice = { ...of(desk), personName: name, isReadAndExplained: true, isCallOffered: true, isUnaccompanied: false, ...spoken }
    const bare = desk.does('ana', 'GiveMinorNotice', notice, at('22'))
    expect([bare.documents, bare.rules]).toEqual([['I-770'], ['minor-forms']])
    const whole = { ...notice, isReviewNoticeGiven: true, isLegalServicesListGiven: true }
    expect(desk.does('ana', 'GiveMinorNotice', whole, at('22')).findings).toEqual([])
    expect(desk.facts(latest(desk, 'paper'))).toMatchObject({ form: 'I-770', servedIn: 'es' })
  })
})

describe('with whom a child is housed', () => {
  const housed = { isAnythingAgainst: false, reasons: 'Invented.' }

  it('is never unrelated adults', () => {
    const desk = childWithAunt()
    expect(desk.does('keeper', 'HouseMinor', { ...housed, ...of(desk), housedWith: 'unrelated-adults' }, at('21', '17'))).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'juveniles-apart', cite: '6 CFR 115.14(b), (c)', question: 'where', refuses: true }],
    })
  })

  it('is an adult of the family where the tie is shown and nothing speaks against it', () => {
    const desk = childWithAunt()
    const withFamily = { ...housed, ...of(desk), housedWith: 'adult-of-the-family' }
    expect(desk.does('keeper', 'HouseMinor', { ...withFamily, isFamilyShown: false }, at('21', '17')).outcome).toBe('refused')
    expect(desk.does('keeper', 'HouseMinor', { ...withFamily, isFamilyShown: true, isAnythingAgainst: true }, at('21', '17')).outcome).toBe(
      'refused',
    )
    expect(desk.does('keeper', 'HouseMinor', { ...withFamily, isFamilyShown: true }, at('21', '17')).outcome).toBe('recorded')
  })

  it('undecided is found against when the child is booked in, and not after', () => {
    const desk = childWithAunt()
    expect(desk.does('keeper', 'BookIn', bookedIn, at('21', '17')).rules).toEqual(['child-housing-undecided'])
    desk.does('keeper', 'HouseMinor', { ...housed, ...of(desk), housedWith: 'children-only' }, at('21', '18'))
    expect(desk.does('keeper', 'BookIn', bookedIn, at('21', '19')).rules).toEqual([])
  })

  it('seen on the spot to be wrong is found against at that hour, and the juvenile office told', () => {
    const desk = childWithAunt()
    const seen = {
      ...{ place: 'EXMPHOLD', isHeldApartFromAdults: false, isWaterAndFood: true, isToiletsAndSinks: true, isWarmAndAired: false },
      ...{ isSupervised: true, isMedicalHelpAtHand: true, isContactWithFamily: true, isSafeAndClean: true },
    }
    const { rules, told, outcome } = desk.does('keeper', 'RecordMinorConditions', { ...of(desk), ...seen }, at('21', '18'))
    expect([outcome, rules, told]).toEqual(['recorded', ['juveniles-apart', 'child-conditions-kept'], ['office:juvenile']])
  })
})

describe('a child let go', () => {
  it('goes into the care of somebody checked, with whom the child was asked to go', () => {
    const desk = childWithParent()
    const custodian = {
      ...{
        relation: 'parent',
        name: 'Invented Parent',
        isIdentityChecked: true,
        isTieChecked: true,
        isChildAsked: true,
        isDangerKnown: false,
      },
      ...{ facts, reasons: 'Invented.' },
    }
    const decide = (given: object) => desk.does('supervisor', 'ApproveCustodian', { ...custodian, ...of(desk), ...given }, at('22'))
    for (const given of [{ isIdentityChecked: false }, { isTieChecked: false }, { isChildAsked: false }, { isDangerKnown: true }])
      expect(decide(given)).toMatchObject({ outcome: 'refused', rules: ['custodian-checked'] })
    expect(decide({}).outcome).toBe('recorded')
  })

  it('has relatives told, or what was tried on record', () => {
    const desk = childWithAunt()
    const told = { ...of(desk), isTold: false, relation: 'parent', how: 'telephone', isChildHeard: false }
    expect(desk.does('ana', 'TellRelatives', told, at('21', '18')).rules).toEqual(['relatives-told-or-tried'])
    expect(desk.does('ana', 'TellRelatives', { ...told, tried: 'Invented calls.' }, at('21', '19')).rules).toEqual([])
    desk.does('ana', 'TellRelatives', { ...told, isTold: true, isChildHeard: true }, at('21', '20'))
    expect(desk.facts(latest(desk, 'minor')).relativesToldAt).toBe('2026-11-21T20:00:00.000Z')
  })
})
