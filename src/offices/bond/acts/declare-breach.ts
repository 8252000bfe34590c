import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, ofSubject } from '../../custody/exports.ts'
import { inBond, unreadBondRule } from '../of-bond.ts'
import { bondPaid, bondStands } from '../requirements.ts'
import { bondSupervisors } from '../who-may.ts'

export const declareBreach = defineAct({
  act: 'DeclareBreach',
  entry: 'BreachDeclared',
  ...inBond,
  kind: 'decision',
  title: 'Declare a bond breached',
  says: 'Finds that a condition of the bond was broken, from facts with their sources. Whoever gave the bond is told, and can appeal.',
  by: bondSupervisors,
  about: 'bond',
  input: z.strictObject({
    subjectId: ask.subject('Bond', 'The bond that was breached'),
    condition: ask.account('Condition', 'The condition that was broken, in the words of the bond'),
    facts: reasonedFacts('Fact', 'What shows that it was broken'),
    isObligorTold: ask.yesNo('Was whoever gave the bond asked to bring the person?', 'By notice, before this decision'),
    excuse: ask.account('Excuse considered', 'What was said to excuse it, and why that is not enough').optional(),
  }),
  authorities: () => [unreadBondRule],
  requires: [bondPaid, bondStands],
  tells: (entry, state) => ({ subjects: ofSubject('bond', entry, state, { bondBreachedAt: entry.occurredAt }) }),
  notices: () => [{ to: 'person', about: 'bond-breached', says: 'Your bond was found to be breached. The decision gives its reasons.' }],
})
