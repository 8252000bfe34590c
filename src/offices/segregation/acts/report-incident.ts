import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, opens } from '../../custody/exports.ts'
import { inSegregation } from '../of-segregation.ts'
import { keepers } from '../who-may.ts'

export const reportIncident = defineAct({
  act: 'ReportIncident',
  entry: 'IncidentReported',
  ...inSegregation,
  kind: 'observation',
  title: 'Report that a rule of the place was broken',
  says: 'Records the report of one officer. It decides nothing: another officer investigates, a panel hears the person.',
  by: keepers,
  input: z.strictObject({
    occurredAt: ask.at('Reported', 'When it was reported'),
    ruleBroken: ask.text('Rule', 'Number of the rule in the handbook the person was given'),
    account: ask.account('What was seen', 'What the officer saw or was told, and when'),
    isHandbookGiven: ask.yesNo('Had the person been given the rules?', 'In a language they understand, before it happened'),
  }),
  authorities: () => [byRule('seg-disciplinary-pbnds')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('disciplinary-incident', entry, caseZone(state), {
        incidentReportedAt: entry.occurredAt,
        incidentReportedBy: entry.officerId,
        isExtraordinaryIncident: false,
      }),
    ],
  }),
  notices: () => [
    { to: 'person', about: 'incident-reported', says: 'A report about you was made. You can answer it before anything is decided.' },
  ],
})
