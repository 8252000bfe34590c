import type { Finding } from '../../kernel/entry.ts'
import { positionTitle } from '../../law/officers/positions.ts'
import { type Asked, isDecision } from './asked.ts'
import { recordRule } from './record-rule.ts'
import { askCorrector, askRequirements } from './requirement.ts'

/**
 * Who acts: training, credentials, lists of the law, another officer. That the officer's position allows the act at all was asked before
 * (`permit`); a decision dated back must have been theirs to make on its own day as well, and a correction that of the officer who corrects.
 */
export const askWho = (asked: Asked): readonly Finding[] => [
  ...askPositionThen(asked),
  ...askRequirements(asked, 'who'),
  ...askCorrector(asked),
]

function askPositionThen(asked: Asked): Finding[] {
  const { compiled, officer, delegation, entry } = asked
  if (!isDecision(asked) || officer.acting === officer.now) return []
  const lent = officer.acting.delegations.find(({ delegationId }) => delegationId === delegation?.delegationId)
  const held = delegation ? (lent?.positions ?? []) : officer.acting.positions.map(({ position }) => position)
  if (held.some((position) => compiled.act.by.includes(position))) return []
  return [
    {
      ...recordRule,
      question: 'who',
      rule: 'position-held-then',
      fact: `A decision is made by one who may make it on that day; at ${entry.occurredAt} the officer held ${held.map(positionTitle).join(', ') || 'no position'}.`,
      cure: 'Give the moment at which the officer decided, or have it decided by one who may.',
      refuses: true,
    },
  ]
}
