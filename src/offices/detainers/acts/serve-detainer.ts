import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { issuers } from '../who-may.ts'

export const serveDetainer = defineAct({
  act: 'ServeDetainer',
  entry: 'DetainerServed',
  ...inDetainers,
  kind: 'observation',
  title: 'Record that a detainer was served',
  says: 'Records that the person was given a copy of the detainer: when, by whom and in which language. Without it the form has no effect.',
  by: issuers,
  about: 'detainer',
  input: z.strictObject({
    subjectId: ask.subject('Detainer', 'The detainer that was served'),
    occurredAt: shared.occurredAt,
    servedBy: ask.choice('Served by', 'Who gave the copy to the person', ['officer-of-this-agency', 'holding-agency']),
    server: ask.text('Name of the server', 'Name and title of whoever gave the copy', { personal: true }),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
  }),
  authorities: () => [byRule('detainer-48h-form-I247A')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('detainer', entry, state, { detainerServedAt: entry.occurredAt, detainerServedIn: textOf(entry, 'language') }),
  }),
})
