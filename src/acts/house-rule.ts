import type { TestNode } from '../clockwork/nodes.ts'
import type { Requirement } from './requirement.ts'

type HouseRule = Pick<Requirement, 'cite' | 'verified' | 'severity'>

/** A rule of this record itself, read because it is written here: it stands for no statute, and is cited as what it is. */
export const houseRule = (cite: string) => ({ cite, verified: 'yes', severity: 'policy' }) as const

interface Asking {
  id: string
  subject: string
  says: string
  cure: string
}

/** Makes requirements of such a rule: something a subject of the case must be, or must not be yet. */
export const askFactsBy =
  (house: HouseRule) =>
  ({ id, subject, says, cure }: Asking, test: TestNode): Requirement => ({
    ...house,
    id,
    question: 'instrument',
    says,
    cure,
    needs: 'facts',
    subject,
    test,
  })
