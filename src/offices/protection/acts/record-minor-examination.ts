import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const recordMinorExamination = defineAct({
  act: 'RecordMinorExamination',
  entry: 'MinorExaminationRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that a child was medically examined',
  says: 'Records that medical staff examined a child, and when. What they found is theirs and has no field here.',
  by: anyoneOfTheDesk,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
  }),
  authorities: () => [byRule('minor-forms')],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({ subjects: ofSubject('minor', entry, state, { familyCenterMedicalExaminedAt: entry.occurredAt }) }),
})
