import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'

/** A rule of this record itself: it stands for no statute, and is cited as what it is. */
export const house = {
  cite: 'Writ rule on legal access and the locator (docs/decisions/locator.md)',
  verified: 'yes',
  severity: 'policy',
} as const

interface Asking {
  id: string
  subject: string
  says: string
  cure: string
}

/** Something a subject of the case must be. */
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
