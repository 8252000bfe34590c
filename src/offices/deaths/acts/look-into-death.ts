import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, shared, textOf } from '../../custody/exports.ts'
import { examinationSteps, examinations, reviewKinds, reviews } from '../death-words.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { recorded } from '../requirements.ts'
import { ofDeath } from '../the-death.ts'
import { anyoneWhoHears, reviewers } from '../who-may.ts'

/** That and when: what was found belongs to whoever found it, and no field asks for it. */
export const noteExamination = defineAct({
  act: 'NoteExamination',
  entry: 'ExaminationNoted',
  ...ofDeaths,
  kind: 'observation',
  title: 'Note a step of the medical examiner',
  says: 'Notes that an autopsy was asked for or held, or a report or certificate came: that and when, never what it says.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    step: ask.choice('What happened', 'The step, without what was found', examinationSteps),
    examiner: ask.text('Office of the examiner', 'Which state or county office it is', { personal: true }),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [recorded],
  tells: (entry, state) => {
    const step = examinationSteps.find((one) => one === textOf(entry, 'step'))
    return step ? { subjects: [ofDeath(state, { [examinations[step]]: entry.occurredAt })] } : {}
  },
})

export const recordDeathReview = defineAct({
  act: 'RecordDeathReview',
  entry: 'DeathReviewRecorded',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record a review of a death',
  says: 'Records that the review of the death (OPR) or the mortality review was completed. What it recommends is kept by the desk of oversight, each with its date.',
  by: reviewers,
  input: z.strictObject({
    occurredAt: ask.at('When it was completed', 'When the review was completed'),
    review: ask.choice('Which review', 'The review of the death, or the mortality review of the health service', reviewKinds),
    findings: ask.account('What it found', 'What the review found: sealed, and published only as the public report words it'),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [recorded],
  tells: (entry, state) => {
    const review = reviewKinds.find((one) => one === textOf(entry, 'review'))
    return review ? { subjects: [ofDeath(state, { [reviews[review]]: entry.occurredAt })] } : {}
  },
  notices: () => [
    { to: 'office:oversight', about: 'death-reviewed', says: 'A death was reviewed: enter each recommendation with its date.' },
  ],
})
