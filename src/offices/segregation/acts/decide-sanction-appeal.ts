import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { appealByAnother, sanctionToAppeal } from '../requirements.ts'
import { placers } from '../who-may.ts'

export const decideSanctionAppeal = defineAct({
  act: 'DecideSanctionAppeal',
  entry: 'SanctionAppealDecided',
  ...inSegregation,
  kind: 'decision',
  title: 'Decide an appeal of a decision of the panel',
  says: 'Decides by somebody who did not lead the panel whether its decision stands.',
  by: placers,
  about: 'disciplinary-incident',
  input: z.strictObject({
    subjectId: fields.incident,
    occurredAt: shared.occurredAt,
    outcome: ask.choice('Decision', 'What becomes of the decision', ['stands', 'milder', 'set-aside']),
    facts: fields.facts('The facts'),
    reasons: ask.account('Reasons', 'Why these facts decide it'),
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds')],
  requires: [sanctionToAppeal, appealByAnother],
  tells: (entry, state) => ({
    subjects: ofSubject('disciplinary-incident', entry, state, {
      sanctionAppealDecidedAt: entry.occurredAt,
      sanctionAppealOutcome: textOf(entry, 'outcome'),
      ...(textOf(entry, 'outcome') === 'set-aside' ? { panelOutcome: 'none' } : {}),
    }),
  }),
  notices: () => [
    { to: 'person', about: 'sanction-appeal-decided', says: 'Your appeal was decided. The decision and its reasons are in your file.' },
  ],
})
