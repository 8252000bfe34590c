import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened } from '../../clockwork/test-nodes.ts'

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = { cite: 'Writ rule on one’s own file (docs/decisions/own-file.md)', verified: 'yes', severity: 'policy' } as const

interface Asking {
  id: string
  subject: string
  says: string
  cure: string
}

/** Something a subject of the case must be, or must not be yet. */
export const ofFacts = ({ id, subject, says, cure }: Asking, test: TestNode): Requirement => ({
  ...house,
  id,
  question: 'instrument',
  says,
  cure,
  needs: 'facts',
  subject,
  test,
})

export const notYet = (fact: string): TestNode => ({ node: 'not', of: happened(fact) })
