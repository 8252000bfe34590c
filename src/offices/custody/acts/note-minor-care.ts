import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { shared } from '../shared-fields.ts'
import { leavePlace, ofSubject, textOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

const steps = ['orr-notified', 'screened', 'handed-over-to-hhs', 'rights-notice-given', 'found-to-be-an-adult'] as const

/** The fact of the law book each step tells. */
const factOf: Readonly<Record<string, string>> = {
  'orr-notified': 'orrNotifiedAt',
  screened: 'contiguousScreeningDoneAt',
  'handed-over-to-hhs': 'transferredToOrrAt',
  'rights-notice-given': 'rightsNoticeGivenAt',
  'found-to-be-an-adult': 'foundAdultAt',
}

export const noteMinorCare = defineAct({
  act: 'NoteMinorCare',
  entry: 'MinorCareNoted',
  ...inCustody,
  kind: 'observation',
  title: 'Record what was done for a minor',
  says: 'Records that ORR was told, the child was screened or handed over to HHS, the notice of rights (Form I-770) was given, or the person was found to be an adult.',
  by: anyoneOfTheDesk,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Minor', 'The note of age this belongs to'),
    occurredAt: shared.occurredAt,
    step: ask.choice('What was done', 'The step that was taken', steps),
    source: ask.account('How, and by whom', 'Who did it and on what it rests').optional(),
  }),
  restricts: () => ['minor'],
  authorities: () => [byRule('uac-48h-notify-orr'), byRule('uac-72h-transfer'), byRule('minor-forms')],
  requires: [],
  tells: (entry, state) => {
    const step = textOf(entry, 'step') ?? ''
    const fact = factOf[step]
    const facts: Facts = fact ? { [fact]: entry.occurredAt } : {}
    return {
      subjects: [...ofSubject('minor', entry, state, facts), ...(step === 'handed-over-to-hhs' ? leavePlace(state, entry.occurredAt) : [])],
    }
  },
})
