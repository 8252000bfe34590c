import type { Finding } from '../../kernel/entry.ts'
import type { Asked } from './asked.ts'
import { recordRule } from './record-rule.ts'

/** That an appointment is the first of an office is said, since the short name may be mistyped: an office is what appointments to it say. */
export function askOffice({ compiled: { act }, input, offices }: Asked): readonly Finding[] {
  const office = act.namesOffice && input[act.namesOffice.field]
  if (typeof office !== 'string' || !offices || offices.has(office)) return []
  return [
    {
      ...recordRule,
      question: 'where',
      rule: 'office-first',
      fact: `Nobody was ever appointed to an office of the short name ${office}. There are: ${[...offices.keys()].toSorted().join(', ')}.`,
      cure: 'Look whether the short name is spelled as its other officers have it. It stands where the office is new.',
      refuses: false,
    },
  ]
}
