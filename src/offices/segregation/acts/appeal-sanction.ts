import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { instantField } from '../../../acts/field.ts'
import { ask, byRule, ofSubject } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { keepers, throughWindow } from '../who-may.ts'

export const appealSanction = defineAct({
  act: 'AppealSanction',
  entry: 'SanctionAppealReceived',
  ...inSegregation,
  kind: 'observation',
  title: 'Appeal a decision of the panel',
  says: 'Records that the person, or counsel for them, appealed what the panel decided.',
  by: [...throughWindow, ...keepers],
  about: 'disciplinary-incident',
  input: z.strictObject({
    subjectId: fields.incident,
    occurredAt: instantField({ label: 'When' }).optional().describe('When it was received, if not now'),
    says: ask.account('What is said', 'Why the decision is wrong, in the person’s own words'),
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('disciplinary-incident', entry, state, { sanctionAppealedAt: entry.occurredAt }) }),
  notices: () => [
    { to: 'office:custody', about: 'sanction-appealed', says: 'A decision of a disciplinary panel was appealed: somebody else decides.' },
  ],
})
