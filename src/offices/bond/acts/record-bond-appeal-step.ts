import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { inBond } from '../of-bond.ts'
import { factsOfStep, staySteps } from '../stay-steps.ts'
import { litigators } from '../who-may.ts'

export const recordBondAppealStep = defineAct({
  act: 'RecordBondAppealStep',
  entry: 'BondAppealStepRecorded',
  ...inBond,
  kind: 'observation',
  title: 'Record a step of a bond appeal or its stay',
  says: 'Records a filing or a ruling after a judge decided: the appeal, the stay and its end, the referral. Each starts or stops a clock.',
  by: litigators,
  about: 'redetermination',
  input: z.strictObject({
    subjectId: ask.subject('Decision', 'The decision on custody that it follows'),
    step: ask.choice('Step', 'What was filed or ruled', staySteps),
    stepOn: ask.day('On', 'Day of it'),
  }),
  authorities: () => [byRule('bond-automatic-stay')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('redetermination', entry, state, factsOfStep(textOf(entry, 'step') ?? '', textOf(entry, 'stepOn') ?? '')),
  }),
})
