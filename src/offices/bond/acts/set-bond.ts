import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, caseZone, circuits, opens } from '../../custody/exports.ts'
import { inBond } from '../of-bond.ts'
import { bondDecider, notMandatory, openInCircuit } from '../requirements.ts'
import { bondOfficers } from '../who-may.ts'

export const setBond = defineAct({
  act: 'SetBond',
  entry: 'BondSet',
  ...inBond,
  kind: 'decision',
  title: 'Set a bond',
  says: 'Sets the amount for which the person is released, from facts with their sources. It is at least $1,500.',
  by: bondOfficers,
  input: z.strictObject({
    dollars: ask.dollars('Bond in dollars', 'At least $1,500 (8 USC 1226(a)(2)(A))', 1500),
    isPresentWithoutAdmission: ask.yesNo(
      'Is the person here without having been admitted?',
      'Whether they can have bond then depends on the circuit and the day',
    ),
    circuit: ask.choice('Circuit', 'Circuit of the place the person is held in', circuits).optional(),
    facts: reasonedFacts('Fact', 'The facts about this person that decide the amount, means to pay among them'),
    reasons: ask.account('Reasons', 'Why this amount, and not less'),
  }),
  authorities: () => [byRule('custody-236a'), byRule('custody-I286')],
  requires: [bondDecider, notMandatory, openInCircuit],
  tells: (entry, state) => ({
    subjects: [
      opens('bond', entry, caseZone(state), {
        bondDollars: String(entry.payload.dollars ?? ''),
        bondSetAt: entry.occurredAt,
        bondSetBy: 'agency',
      }),
    ],
  }),
})
