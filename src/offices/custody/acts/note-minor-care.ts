import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { shared } from '../shared-fields.ts'
import { leavePlace, ofSubject, textOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

const steps = ['orr-notified', 'handed-over-to-hhs'] as const

/** The fact of the law book each step tells. */
const factOf: Readonly<Record<string, string>> = {
  'orr-notified': 'orrNotifiedAt',
  'handed-over-to-hhs': 'transferredToOrrAt',
}

export const noteMinorCare = defineAct({
  act: 'NoteMinorCare',
  entry: 'MinorCareNoted',
  ...inCustody,
  kind: 'observation',
  title: 'Record that ORR was told or took a child over',
  says: 'Records that ORR was told, or that the child was handed over to HHS. Age, screening, the notice of rights and the place are acts of the protection desk.',
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
