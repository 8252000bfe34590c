import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, caseZone, dayOf, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { counselOf } from '../../people/exports.ts'
import { fields } from '../fields.ts'
import { fourteenthOfTwentyOne } from '../fourteen-of-twenty-one.ts'
import { order } from '../instruments/order.ts'
import { orderEs } from '../instruments/order-es.ts'
import { inSegregation } from '../of-segregation.ts'
import { reasons, segregationKinds } from '../reasons.ts'
import { lastResort, notPlacedAlready, reasonFitsKind } from '../requirements.ts'
import { placers } from '../who-may.ts'

const why = 'Why'
const whatElse = 'What else was considered'
const next = 'What follows'

export const placeInSegregation = defineAct({
  act: 'PlaceInSegregation',
  entry: 'SegregationOrdered',
  ...inSegregation,
  kind: 'decision',
  title: 'Place a person in segregation',
  says: 'Orders segregation for one person, for a reason, with every alternative considered and why it would not do, and who looks at it again when. A penalty is ordered by carrying out a sanction.',
  by: placers,
  places: ['facility'],
  input: z.strictObject({
    occurredAt: ask.at('Placed', 'When the person was placed, in local time with its offset'),
    personName: shared.personName,
    facility: ask.place('Place', 'Code of the place the person is held at'),
    segregationKind: ask.choice('Kind', 'What the placement is; a penalty is ordered by CarryOutSanction', segregationKinds, { ask: why }),
    reason: ask.choice('Reason', 'The reason, in the words of the list', reasons, { ask: why }),
    facts: fields.facts(why),
    alternatives: fields.alternatives,
    hasSpecialVulnerability: ask.yesNo('Has the person a special vulnerability?', 'As Directive 11065.1 means it: that, and never what', {
      ask: whatElse,
    }),
    isLastResort: ask.yesNo('Is this the last resort?', 'Whether nothing milder would do', { ask: whatElse }),
    isUnder11568: ask.yesNo(
      'Is it protection under 6 CFR 115.68?',
      'Then it may not last over 5 days, and the field office director is told at 72 hours',
      {
        ask: whatElse,
      },
    ),
    isAtOwnRequest: ask.yesNo('Did the person ask for it?', 'In writing, in their own words', { ask: whatElse }),
    isHighlyUnusual: ask
      .yesNo('Are the circumstances highly unusual?', 'As 6 CFR 115.68(b) means it; say why among the facts', { ask: whatElse })
      .optional(),
    reviewerId: ask.officer('Reviewed by', 'Another officer, who reviews the placement', { ask: next }),
    reviewOn: ask.day('Reviewed on', 'Day of the first review, within 72 hours', { ask: next }),
    language: shared.language,
  }),
  authorities: ({ segregationKind, isUnder11568 }) => [
    byRule('seg-directive-11065.1'),
    byRule(segregationKind === 'protective' ? 'seg-protective-custody-115.43' : 'seg-admin-review-pbnds'),
    ...(isUnder11568 ? [byRule('seg-sexual-abuse-victim')] : []),
    byCite('The detention standard of the place'),
  ],
  requires: [reasonFitsKind, notPlacedAlready, lastResort],
  marks: { field: 'facts', as: 'factsMarks' },
  instruments: [order, orderEs],
  tells: (entry, state) => {
    const zone = caseZone(state)
    const placedOn = dayOf(entry.occurredAt, zone)
    return {
      subjects: [
        opens('segregation-placement', entry, zone, {
          segregationPlacedAt: entry.occurredAt,
          segregationPlacedOn: placedOn,
          segregationKind: textOf(entry, 'segregationKind'),
          segregationReason: textOf(entry, 'reason'),
          segregationOrderedBy: entry.officerId,
          segregationFacility: textOf(entry, 'facility'),
          segregationReviewer: textOf(entry, 'reviewerId'),
          segregationReviewDueOn: textOf(entry, 'reviewOn'),
          segregationFactsMarks: textOf(entry, 'factsMarks'),
          segregationMedicalVisitOn: placedOn,
          hasSpecialVulnerability: yesOf(entry, 'hasSpecialVulnerability'),
          isVictimOfSexualAbuse: yesOf(entry, 'isUnder11568'),
          isAtOwnRequest: yesOf(entry, 'isAtOwnRequest'),
          isHighlyUnusual: yesOf(entry, 'isHighlyUnusual') ?? false,
          fourteenthDayOfTwentyOneOn: fourteenthOfTwentyOne(state, placedOn),
        }),
      ],
    }
  },
  notices: ({ payload }, _state, person) => [
    {
      to: `officer:${String(payload.reviewerId)}`,
      about: 'segregation-to-review',
      says: 'A placement in segregation is yours to review within 72 hours.',
    },
    {
      to: 'person',
      about: 'segregation-ordered',
      says: 'Segregation was ordered. The order, its reasons and how to complain are in your file.',
    },
    ...(person && counselOf(person).length > 0
      ? [{ to: 'counsel', about: 'segregation-ordered', says: 'Your client was placed in segregation. The order is in the file.' }]
      : []),
    ...(payload.hasSpecialVulnerability || payload.isUnder11568
      ? [
          {
            to: 'office:custody',
            about: 'segregation-special',
            says: 'A person with a special vulnerability, or protected under 6 CFR 115.68, was placed in segregation: the field office director is to be told within 72 hours.',
          },
        ]
      : []),
  ],
})
