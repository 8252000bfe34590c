import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, caseZone, dayOf, namedSubject, ofSubject, opens, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inConditions } from '../of-conditions.ts'
import { restrictedAsFiled } from '../restricted-as-filed.ts'
import { answerers, inquirers, keepers, throughWindow } from '../who-may.ts'

export const recordAllegation = defineAct({
  act: 'RecordAllegation',
  entry: 'AllegationReported',
  ...inConditions,
  kind: 'observation',
  title: 'Report an allegation of sexual abuse',
  says: 'Records, from anybody and at any time, that abuse was alleged. The field office and the agency are told at once; what is said is sealed.',
  by: [...throughWindow, ...keepers, ...answerers.filter((position) => position === 'detention-compliance-officer'), 'inspector'],
  input: z.strictObject({
    occurredAt: fields.receivedAt,
    against: ask.choice('Against whom', 'Whom it is against; never by name here', ['an-officer', 'another-person-held', 'not-said']),
    isAboutAnotherPlace: ask.yesNo('Did it happen at another place?', 'Then that place is told within 72 hours'),
    says: ask.account('What is said', 'In the words it was said in'),
  }),
  authorities: () => [byRule('prea-other-clocks'), byCite('6 CFR 115.61')],
  requires: [],
  restricts: ({ against }) => (against === 'an-officer' ? ['conduct'] : []),
  tells: (entry, state) => {
    const zone = caseZone(state)
    return {
      subjects: [
        opens('abuse-allegation', entry, zone, {
          abuseReportedAt: entry.occurredAt,
          abuseReportedOn: dayOf(entry.occurredAt, zone),
          allegedAgainst: textOf(entry, 'against'),
          abuseAllegationReceivedAt: entry.payload.isAboutAnotherPlace === true ? entry.occurredAt : null,
        }),
      ],
    }
  },
  notices: () => [
    {
      to: 'office:custody',
      about: 'abuse-alleged',
      says: 'Sexual abuse was alleged: see that the person is safe now, and report it ("Record what was done about an allegation").',
    },
    { to: 'office:detention-planning', about: 'abuse-alleged', says: 'Sexual abuse was alleged at a place of detention.' },
  ],
})

/** Each step and the fact it tells; days where the law counts days. */
const steps = {
  'kept-apart-from-the-accused': 'allegationSeparatedAt',
  'field-office-told': 'allegationFieldOfficeToldAt',
  'agency-told': 'allegationAgencyToldAt',
  'other-place-told': 'otherFacilityToldAt',
  'investigation-began': 'allegationInvestigationBeganAt',
  'investigation-ended': 'abuseInvestigationEndedOn',
  'person-told-of-outcome': 'allegationPersonToldAt',
  'watch-for-retaliation-began': 'retaliationMonitoringBeganOn',
  'watch-for-retaliation-ended': 'retaliationMonitoringEndedOn',
  'incident-reviewed': 'abuseIncidentReviewedOn',
} as const
type Step = keyof typeof steps
const names = Object.keys(steps) as [Step, ...Step[]]

export const recordAllegationStep = defineAct({
  act: 'RecordAllegationStep',
  entry: 'AllegationStepRecorded',
  ...inConditions,
  kind: 'observation',
  title: 'Record what was done about an allegation',
  says: 'Records a step: who was told, the investigation, the notice to the person, the watch for retaliation, the review. That and when.',
  by: [...new Set([...answerers, ...inquirers])],
  about: 'abuse-allegation',
  input: z.strictObject({
    subjectId: ask.subject('Allegation', 'Which allegation'),
    occurredAt: fields.receivedAt,
    step: ask.choice('Step', 'What was done', names),
    outcome: ask.choice('Outcome', 'Of an investigation that ended', ['substantiated', 'unsubstantiated', 'unfounded']).optional(),
  }),
  authorities: () => [byRule('prea-other-clocks')],
  requires: [],
  restricts: (payload, state) => restrictedAsFiled(payload, state),
  tells: (entry, state) => {
    const zone = namedSubject('abuse-allegation', entry, state)?.zone ?? 'UTC'
    const fact = steps[String(entry.payload.step) as Step] ?? 'allegationSeparatedAt'
    const outcome = textOf(entry, 'outcome')
    return {
      subjects: ofSubject('abuse-allegation', entry, state, {
        [fact]: fact.endsWith('On') ? dayOf(entry.occurredAt, zone) : entry.occurredAt,
        ...(fact === 'abuseInvestigationEndedOn' && outcome !== null ? { allegationOutcome: outcome } : {}),
      }),
    }
  },
  notices: ({ payload: { step } }) =>
    step === 'person-told-of-outcome'
      ? [{ to: 'person', about: 'allegation-outcome', says: 'What was found about what you reported is in your file.' }]
      : [],
})
