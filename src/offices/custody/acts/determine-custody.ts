import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask } from '../ask.ts'
import { circuits } from '../circuits.ts'
import { i286 } from '../instruments/i-286.ts'
import { inCustody } from '../of-custody.ts'
import { custodyRequirements } from '../requirements/custody.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, ofCustody, opens, textOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

const outcomes = ['detain', 'bond', 'recognizance', 'supervision'] as const
const custodyBases = ['8 USC 1226(a)', '8 USC 1226(c)', '8 USC 1225(b)', '8 USC 1231(a)'] as const

const alternatives = ['recognizance', 'bond', 'reporting-conditions', 'supervision', 'placement-with-family-or-sponsor'] as const

export const determineCustody = defineAct({
  act: 'DetermineCustody',
  entry: 'CustodyDetermined',
  ...inCustody,
  kind: 'decision',
  title: 'Decide on custody',
  says: 'Decides, from facts with their sources, whether the person stays in custody or is released and how, and whether they are charged (Form I-286).',
  by: deciders,
  input: z.strictObject({
    personName: shared.personName,
    decision: ask.choice('Decision', 'What is decided for this person', outcomes, { ask: 'The decision' }),
    basis: ask.choice('Under which law', 'The statute the person is held or released under', custodyBases, { ask: 'The decision' }),
    bondDollars: ask.dollars('Bond in dollars', 'At least $1,500 (8 USC 1226(a)(2)(A))', 1500).optional(),
    isWitnessProtection: ask
      .yesNo('Is it for the protection of a witness?', 'The only ground for release under 8 USC 1226(c)(4)', { ask: 'The decision' })
      .optional(),
    isPresentWithoutAdmission: ask
      .yesNo('Is the person here without having been admitted?', 'Whether they can have bond then depends on the circuit and the day', {
        ask: 'The decision',
      })
      .optional(),
    circuit: ask.choice('Circuit', 'Circuit of the place the person is held in', circuits, { ask: 'The decision' }).optional(),
    facts: reasonedFacts('Fact', 'The facts about this person that decide it, each with where it was taken from', { ask: 'The facts' }),
    reasons: ask.account('Reasons', 'Why these facts decide it: danger, coming to hearings, what the law requires', { ask: 'The reasons' }),
    vulnerability: ask.choice(
      'Anything that makes detention harder on this person',
      'That it was looked for and weighed; never what it is',
      ['looked-for-none-found', 'found-and-weighed', 'not-looked-for'],
      { ask: 'The reasons', personal: true },
    ),
    alternativesConsidered: z
      .array(z.enum(alternatives))
      .min(1, 'Tick each alternative that was considered.')
      .describe('Ways to release the person that were considered')
      .meta(field({ label: 'Alternatives considered', ask: 'The reasons' })),
    alternatives: ask.account('What else was considered', 'What speaks for and against each alternative', { ask: 'The reasons' }),
    leastRestrictive: ask.choice(
      'Least restrictive option that would do',
      'The mildest one by which the person would come to hearings and endanger nobody',
      outcomes,
      { ask: 'The reasons' },
    ),
    whyNotLeastRestrictive: ask
      .account('Why not the least restrictive option', 'Where something more restrictive is decided', { ask: 'The reasons' })
      .optional(),
    preparedById: ask.officer('Prepared by', 'The officer who gathered the facts and proposed the decision', { ask: 'Who and when' }),
    reviewOn: ask.day('Looked at again on', 'Day by which the decision is looked at again', { ask: 'Who and when' }).optional(),
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
        custodyReviewOn: textOf(entry, 'reviewOn'),
      }),
      opens('paper', entry, caseZone(state), { form: 'I-286', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [i286],
})
