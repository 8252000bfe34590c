import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, dayOf, namedSubject, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { fourteenthOfTwentyOne } from '../fourteen-of-twenty-one.ts'
import { order } from '../instruments/order.ts'
import { orderEs } from '../instruments/order-es.ts'
import { inSegregation } from '../of-segregation.ts'
import { lastResort, notPlacedAlready, sanctionFirst } from '../requirements.ts'
import { placers } from '../who-may.ts'

export const carryOutSanction = defineAct({
  act: 'CarryOutSanction',
  entry: 'SanctionCarriedOut',
  ...inSegregation,
  kind: 'decision',
  title: 'Place a person in segregation as a sanction',
  says: 'Carries out a sanction of segregation that a panel decided, for one incident.',
  by: placers,
  about: 'disciplinary-incident',
  places: ['facility'],
  input: z.strictObject({
    subjectId: fields.incident,
    occurredAt: ask.at('Placed', 'When the person was placed, in local time with its offset'),
    personName: shared.personName,
    facility: ask.place('Place', 'Code of the place the person is held at'),
    facts: fields.facts('The facts'),
    alternatives: fields.alternatives,
    hasSpecialVulnerability: ask.yesNo('Has the person a special vulnerability?', 'As Directive 11065.1 means it: that, and never what'),
    isLastResort: ask.yesNo('Is this the last resort?', 'Whether nothing milder would do'),
    reviewerId: ask.officer('Reviewed by', 'Another officer, who reviews the placement'),
    reviewOn: ask.day('Reviewed on', 'Day of the first review'),
    language: shared.language,
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds'), byRule('seg-directive-11065.1')],
  requires: [sanctionFirst, notPlacedAlready, lastResort],
  marks: { field: 'facts', as: 'factsMarks' },
  instruments: [order, orderEs],
  tells: (entry, state) => {
    const incident = namedSubject('disciplinary-incident', entry, state)
    if (!incident) return {}
    const placedOn = dayOf(entry.occurredAt, incident.zone)
    return {
      subjects: [
        opens('segregation-placement', entry, incident.zone, {
          segregationPlacedAt: entry.occurredAt,
          segregationPlacedOn: placedOn,
          segregationKind: 'disciplinary',
          segregationReason: 'sanction-of-a-panel',
          segregationOrderedBy: entry.officerId,
          segregationFacility: textOf(entry, 'facility'),
          segregationReviewer: textOf(entry, 'reviewerId'),
          segregationReviewDueOn: textOf(entry, 'reviewOn'),
          segregationFactsMarks: textOf(entry, 'factsMarks'),
          segregationMedicalVisitOn: placedOn,
          hasSpecialVulnerability: yesOf(entry, 'hasSpecialVulnerability'),
          isVictimOfSexualAbuse: false,
          isAtOwnRequest: false,
          isHighlyUnusual: false,
          isExtraordinaryIncident: incident.facts.isExtraordinaryIncident ?? false,
          fourteenthDayOfTwentyOneOn: fourteenthOfTwentyOne(state, placedOn),
        }),
      ],
    }
  },
  notices: ({ payload }) => [
    { to: `officer:${String(payload.reviewerId)}`, about: 'segregation-to-review', says: 'A placement in segregation is yours to review.' },
    {
      to: 'person',
      about: 'segregation-ordered',
      says: 'Segregation was ordered as a sanction. The order and how to appeal are in your file.',
    },
  ],
})
