import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

function duty(part: string, kind: string, says: string): Clock {
  return {
    id: `court-order.${part}`,
    says,
    kind: 'deadline',
    goesOnAfterDeath: true,
    applies: { node: 'is', fact: 'dutyKind', value: kind },
    starts: { node: 'fact', fact: 'dutyOrderedAt' },
    stops: {
      node: 'earliest',
      of: [
        { node: 'fact', fact: 'dutyMetAt' },
        { node: 'fact', fact: 'dutyEndedAt' },
      ],
    },
    versions: standing(
      { unit: 'as-ordered', fact: 'dutyDueAt' },
      'The moment is the one the order names, or a later order puts in its place.',
    ),
  }
}

/** A duty that an order of a court lays on the agency: the order is the authority, and says by when. */
export const courtOrder: Rule = {
  id: 'court-order',
  office: 'OPLA, ERO',
  title: 'What a court has ordered',
  kind: 'clock',
  cite: 'The order of the court on record in this case',
  says: 'An order of a court binds the agency by itself, from the moment it is made until it ends: to release, to hold a hearing, to return, to do another thing by a moment it names; or not to move, not to remove. Nothing but the order has to be read, and nothing but an order changes it.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None. A later order, of the same court or of one above it, moves the moment or ends the duty.',
  onLapse:
    'The order is broken, and stays so: tell counsel of the agency and the head of the field office at once, comply, and tell the court.',
  auditNote:
    'Where the order names no moment there is no limit to count, and the duty stands all the same. Released tables do not carry orders of courts.',
  sources: ['The order itself, as recorded in the case'],
  clocks: [
    duty('release', 'release-by', 'person released as the court ordered'),
    duty('hearing', 'hearing-by', 'hearing held as the court ordered'),
    duty('return', 'return-to', 'person returned as the court ordered'),
    duty('other', 'other', 'done what the court ordered'),
  ],
}
