import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, caseZone, dayOf, namedSubject, ofSubject, supervisors, textOf, yesOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { placementFacts } from '../placement-facts.ts'
import { placementRequirements } from '../requirements/placement.ts'
import { examiners } from '../who-may.ts'

export const placeMinor = defineAct({
  act: 'PlaceMinor',
  entry: 'MinorPlaced',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide where a child is placed',
  says: 'Decides the kind of place a child is kept in, from facts with their sources. A child with family who gives no ground for secure custody goes to a licensed place within 3 or 5 days.',
  by: [...new Set([...examiners, ...supervisors])],
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: ask.at('From', 'When the child comes to that place'),
    placement: ask.choice('Kind of place', 'Where the child is kept', [
      'licensed-program',
      'family-residential-center',
      'family-residential-center-licensed',
      'secure-facility',
      'short-stay',
    ]),
    isAccompaniedMinor: ask.yesNo('Is the child with a parent or legal guardian?', 'As it was decided'),
    hasMetSecureCriteria: ask.yesNo('Is there a ground for secure custody?', 'One that 8 CFR 236.3 names, shown by the facts below'),
    isInfluxOrEmergency: ask.yesNo('Is an influx or emergency on record?', 'More than 130 minors awaiting placement, or an emergency'),
    influxReason: ask.account('Influx or emergency', 'What it is, and since when').optional(),
    hasLicensedProgramInDistrict: ask.yesNo('Is there a licensed program in the district?', 'That of the apprehension'),
    facts: reasonedFacts('Fact', 'What decides the place: age, family, health, what was tried; each with where it was taken from'),
    reasons: ask.account('Reasons', 'Why this place, and why no less restrictive one'),
  }),
  authorities: () => [byRule('minor-licensed-placement'), byRule('flores-20-days')],
  requires: placementRequirements,
  restricts: () => ['minor'],
  tells: (entry, state) => {
    const on = dayOf(entry.occurredAt, caseZone(state))
    const before = namedSubject('minor', entry, state)?.facts ?? {}
    return {
      subjects: ofSubject('minor', entry, state, {
        placement: textOf(entry, 'placement'),
        isAccompaniedMinor: yesOf(entry, 'isAccompaniedMinor'),
        hasMetSecureCriteria: yesOf(entry, 'hasMetSecureCriteria'),
        isInfluxOrEmergency: yesOf(entry, 'isInfluxOrEmergency'),
        hasLicensedProgramInDistrict: yesOf(entry, 'hasLicensedProgramInDistrict'),
        ...placementFacts(textOf(entry, 'placement') ?? '', before, entry.occurredAt, on),
      }),
    }
  },
  notices: () => [
    { to: 'counsel', about: 'minor-placed', says: 'The place your client, a child, is kept in was decided.' },
    { to: 'office:juvenile', about: 'minor-placed', says: 'The place a child is kept in was decided.' },
  ],
})
