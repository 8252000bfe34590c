import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, ofSubject, opens, shared, textOf } from '../../custody/exports.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

export const noteNotEating = defineAct({
  act: 'NoteNotEating',
  entry: 'NotEatingNoted',
  ...inConditions,
  kind: 'observation',
  title: 'Note that a person does not eat',
  says: 'Records since when a person has not eaten. After 72 hours health staff and the field office director are told. Why they do not eat is theirs to say.',
  by: keepers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    lastAteAt: ask.at('Last ate', 'When the person last ate, as far as anybody saw'),
    saidOfIt: ask.account('What the person says', 'In their own words, if they want it written down').optional(),
  }),
  authorities: () => [byRule('det-hunger-strike')],
  requires: [],
  tells: (entry, state) => ({ subjects: [opens('hunger-strike', entry, caseZone(state), { lastAteAt: textOf(entry, 'lastAteAt') })] }),
})

const steps = {
  'health-staff-told': 'hungerStrikeReferredAt',
  'field-office-told': 'hungerStrikeReportedAt',
  'ate-again': 'ateAgainAt',
} as const
const names = Object.keys(steps) as [keyof typeof steps, ...(keyof typeof steps)[]]

export const recordNotEatingStep = defineAct({
  act: 'RecordNotEatingStep',
  entry: 'NotEatingStepRecorded',
  ...inConditions,
  kind: 'observation',
  title: 'Record what was done for a person who does not eat',
  says: 'Records that health staff or the field office director were told, or that the person ate again, and when.',
  by: keepers,
  about: 'hunger-strike',
  input: z.strictObject({
    subjectId: ask.subject('Which', 'The note it follows'),
    occurredAt: shared.occurredAt,
    step: ask.choice('What', 'What happened', names),
  }),
  authorities: () => [byRule('det-hunger-strike')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('hunger-strike', entry, state, { [steps[String(entry.payload.step) as keyof typeof steps]]: entry.occurredAt }),
  }),
  notices: ({ payload: { step } }) =>
    step === 'field-office-told'
      ? [{ to: 'office:custody', about: 'not-eating', says: 'A person in custody has not eaten: the field office director is told.' }]
      : [],
})
