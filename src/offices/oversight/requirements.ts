import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { house } from './of-oversight.ts'

const yes = (fact: string): TestNode => ({ node: 'is', fact, value: true })

const stands = {
  ...house,
  question: 'whom',
  subject: 'overseer',
  says: 'The overseer is on record and has not closed.',
  cure: 'Name one that is there, or register it first: RegisterOverseer.',
  test: yes('isOverseerOpen'),
} as const

/** The overseer the act is about. */
export const overseerStands: Requirement = { ...stands, id: 'overseer-stands', needs: 'facts' }

/** The overseer a field names by its short name. */
export const receiverStands: Requirement = { ...stands, id: 'oversight-receiver-stands', needs: 'subject-named', field: 'to' }

/** Who takes over what would come in after an overseer closed. */
export const successorStands: Requirement = { ...stands, id: 'overseer-successor-stands', needs: 'subject-named', field: 'successor' }

export const nothingLeft: Requirement = {
  ...house,
  id: 'overseer-holds-nothing',
  question: 'whom',
  says: 'Every open item of an overseer that closes is with another.',
  cure: 'Re-route each open item first: RerouteOversight. Nothing may be left without somebody who holds it.',
  needs: 'facts',
  subject: 'overseer',
  test: { node: 'not', of: yes('holdsOpenItems') },
}

export const itemOpen: Requirement = {
  ...house,
  id: 'oversight-item-open',
  question: 'instrument',
  says: 'The item is open.',
  cure: 'Open a new one; what its overseer closed stays closed.',
  needs: 'facts',
  subject: 'oversight-item',
  test: yes('isItemOpen'),
}
