import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

function agreed(part: string, says: string, due: string, stops: string): Clock {
  return {
    id: `oversight-agreed.${part}`,
    says,
    kind: 'deadline',
    starts: { node: 'fact', fact: 'oversightOpenedAt' },
    stops: {
      node: 'earliest',
      of: [
        { node: 'fact', fact: stops },
        { node: 'fact', fact: 'oversightClosedAt' },
      ],
    },
    versions: standing(
      { unit: 'as-ordered', fact: due },
      'The moment is the one agreed, or named by whoever oversees; a later agreement moves it.',
    ),
  }
}

/** What an overseer asks of the agency, and what the overseer owes: by the moment on which both agreed. No law read for this book has a number. */
export const oversightAgreed: Rule = {
  id: 'oversight-agreed',
  office: 'Every office that is overseen, and those who oversee',
  title: 'What was agreed with those who oversee',
  kind: 'clock',
  cite: 'The date agreed with the overseer, on record in this case',
  says: 'An inspection is held, a draft report answered, a recommendation carried out and a complaint answered by the date on which the agency and the overseer agreed, or which the overseer named. Only the overseer closes what it opened. Where no date was agreed, nothing is counted, and the item stays open all the same.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None. A later agreement moves the date; one that had passed stays on record as missed.',
  onLapse: 'Show it on the public page of oversight, with who owes it: the agency, or the overseer itself.',
  auditNote: 'Released tables carry the kind and the day of a last inspection, and no date by which anything was agreed.',
  sources: ['https://www.gao.gov/products/gao-20-596', 'https://files.gao.gov/reports/GAO-25-107580/index.html'],
  clocks: [
    agreed('agency', 'answered or carried out by the agency', 'agencyDueAt', 'agencyAnsweredAt'),
    agreed('overseer', 'done by the overseer', 'overseerDueAt', 'overseerActedAt'),
  ],
}
