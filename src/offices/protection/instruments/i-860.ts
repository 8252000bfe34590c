import type { Instrument } from '../../../acts/act.ts'
import { said, saidFacts, sayAt, signedForm } from '../../custody/exports.ts'

const form = 'I-860'
const title = 'Notice and order of expedited removal'
const authority = '8 USC 1225(b)(1); 8 CFR 235.3(b)'

const rights = [
  'If you fear to leave or to be sent back, or want asylum, tell any officer, in any words, until you have left: an asylum officer then hears you first.',
  'If you are a citizen, a permanent resident, a refugee or an asylee of the United States, say so: it is checked, and a judge looks at it where it cannot be confirmed.',
]

/** The order as the examining officer gives it, in words of our own. */
export const i860: Instrument = {
  form,
  title: `${title} (not final)`,
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is found',
        fields: [
          { label: 'Inadmissible under', value: said(input, 'expeditedGround') },
          { label: 'As', value: input.expeditedClass === 'arriving' ? 'A person arriving' : 'A person found here, of a designated class' },
        ],
        paragraphs: saidFacts(input, 'facts'),
      },
      {
        heading: 'What this means',
        paragraphs: ['This order is not final. A second-line supervisor who has read your statement decides whether it stands.', ...rights],
      },
    ],
  }),
}

/** The same form once a second-line supervisor has approved it. */
export const approvedI860: Instrument = {
  form,
  title,
  content: (input, entry, state, signer) => {
    const order = state.subjects.get(String(input.subjectId))?.facts
    return {
      ...signedForm(entry, state, signer),
      authority,
      sections: [
        { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
        {
          heading: 'What is ordered',
          fields: [
            { label: 'Inadmissible under', value: String(order?.expeditedGround ?? 'Not stated') },
            {
              label: 'Ordered',
              value: typeof order?.expeditedOrderedAt === 'string' ? sayAt(order.expeditedOrderedAt, state) : 'Not stated',
            },
            { label: 'Approved', value: sayAt(entry.occurredAt, state) },
            { label: 'Statement and answers about fear read by whoever approved', value: said(input, 'isStatementRead') },
          ],
          paragraphs: ['You are ordered removed from the United States.'],
        },
        { heading: 'What you can still say', paragraphs: rights },
      ],
    }
  },
}
