import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { i286 } from '../instruments/i-286.ts'
import { inCustody } from '../of-custody.ts'
import { custodyRequirements } from '../requirements/custody.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, ofCustody, opens, textOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

const custodyBases = ['8 USC 1226(a)', '8 USC 1226(c)', '8 USC 1225(b)', '8 USC 1231(a)'] as const

export const determineCustody = defineAct({
  act: 'DetermineCustody',
  entry: 'CustodyDetermined',
  ...inCustody,
  kind: 'decision',
  title: 'Decide on custody',
  says: 'Decides, with reasons for this person, whether they stay in custody or are released and how, and whether they are charged (Form I-286).',
  by: deciders,
  input: z.strictObject({
    personName: shared.personName,
    decision: ask.choice('Decision', 'What is decided for this person', ['detain', 'bond', 'recognizance', 'supervision'], {
      ask: 'The decision',
    }),
    basis: ask.choice('Under which law', 'The statute the person is held or released under', custodyBases, { ask: 'The decision' }),
    bondDollars: ask.dollars('Bond in dollars', 'At least $1,500 (8 USC 1226(a)(2)(A))', 1500).optional(),
    isWitnessProtection: ask
      .yesNo('Is it for the protection of a witness?', 'The only ground for release under 8 USC 1226(c)(4)', { ask: 'The decision' })
      .optional(),
    reasons: ask.account('Reasons', 'The facts about this person that decide it, each with where it comes from', { ask: 'The reasons' }),
    alternatives: ask.account('What else was considered', 'Alternatives to detention that were considered, and why not', {
      ask: 'The reasons',
    }),
    isNoticeToAppearToIssue: ask.yesNo('Will a Notice to Appear issue?', 'The second half of the decision (8 CFR 287.3(d))', {
      ask: 'Charging',
    }),
    isWarrantToIssue: ask.yesNo('Will a warrant of arrest issue?', 'The second half of the decision (8 CFR 287.3(d))', { ask: 'Charging' }),
    isMoreTimeTaken: ask
      .yesNo('Was more than 48 hours taken?', 'Only in an emergency or other extraordinary circumstance', { ask: 'Time' })
      .optional(),
    moreTimeReason: ask.account('Why more time', 'The emergency or extraordinary circumstance', { ask: 'Time' }).optional(),
  }),
  authorities: ({ basis }) => [byCite(String(basis)), byRule('custody-I286'), byRule('ero-48h-custody-determination')],
  requires: custodyRequirements,
  tells: (entry, state) => ({
    subjects: [
      ofCustody({
        custodyDeterminedAt: entry.occurredAt,
        custodyDecision: textOf(entry, 'decision'),
        custodyBasis: textOf(entry, 'basis'),
      }),
      opens('paper', entry, caseZone(state), { form: 'I-286', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [i286],
})
