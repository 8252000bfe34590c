import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, ofSubject, shared, textOf, yesOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { investigatedFirst, panelOfOthers, personHeard, sanctionHasDays, sanctionWithinLimit } from '../requirements.ts'
import { placers } from '../who-may.ts'

const sanctions = ['none', 'warning', 'loss-of-privileges', 'change-of-housing', 'segregation'] as const

export const decideSanction = defineAct({
  act: 'DecideSanction',
  entry: 'SanctionDecided',
  ...inSegregation,
  kind: 'decision',
  title: 'Decide on an incident as the panel',
  says: 'The disciplinary panel decides, after hearing the person, whether a rule was broken and what follows.',
  by: placers,
  about: 'disciplinary-incident',
  input: z.strictObject({
    subjectId: fields.incident,
    occurredAt: shared.occurredAt,
    sanction: ask.choice('What follows', 'None where the rule was not broken', sanctions),
    sanctionDays: z
      .int('Give a whole number of days.')
      .min(1, 'It is at least one day.')
      .max(400)
      .optional()
      .describe('For segregation: for how many days')
      .meta(field({ label: 'Days' })),
    isExtraordinaryIncident: ask.yesNo('Is the case extraordinary?', 'Only then may segregation be over 30 days; say why among the facts'),
    facts: fields.facts('The facts'),
    isPersonHeard: ask.yesNo('Was the person heard?', 'With an interpreter and help of staff where they wanted it', { ask: 'The hearing' }),
    whyNotHeard: ask.account('Why not', 'Where the person was not heard', { ask: 'The hearing' }).optional(),
    panel: ask.account('Panel', 'Who else sat on it, by name and title', { ask: 'The hearing' }),
    reasons: ask.account('Reasons', 'Why these facts decide it', { ask: 'The reasons' }),
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds')],
  requires: [investigatedFirst, ...panelOfOthers, personHeard, sanctionHasDays, sanctionWithinLimit],
  tells: (entry, state) => {
    const { sanctionDays } = entry.payload
    return {
      subjects: ofSubject('disciplinary-incident', entry, state, {
        panelDecidedAt: entry.occurredAt,
        panelDecidedBy: entry.officerId,
        panelOutcome: textOf(entry, 'sanction'),
        sanctionDays: typeof sanctionDays === 'number' ? String(sanctionDays) : null,
        isExtraordinaryIncident: yesOf(entry, 'isExtraordinaryIncident'),
      }),
    }
  },
  notices: () => [
    { to: 'person', about: 'sanction-decided', says: 'The panel decided. The decision, its reasons and how to appeal are in your file.' },
  ],
})
