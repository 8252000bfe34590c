import type { Instrument } from '../../../acts/act.ts'
import { said, saidFacts, signedForm } from '../../custody/exports.ts'

/** Notice of referral to an immigration judge, for a status that was declared and not confirmed, in words of our own. */
export const i863: Instrument = {
  form: 'I-863',
  title: 'Notice of referral to an immigration judge',
  when: ({ answer }) => answer === 'not-confirmed-declared-under-penalty-of-perjury',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 CFR 235.3(b)(5)',
    sections: [
      { heading: 'About', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What the judge is asked',
        paragraphs: [
          'The person declared under penalty of perjury to be a citizen, a permanent resident, a refugee or an asylee. The records asked do not confirm it. The judge is asked whether the order of expedited removal may stand.',
        ],
      },
      { heading: 'What was found', paragraphs: saidFacts(input, 'facts') },
      { heading: 'Meanwhile', paragraphs: ['You are not removed before the judge has decided.'] },
    ],
  }),
}
