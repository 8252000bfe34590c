import type { Instrument } from '../../../acts/act.ts'
import { said, signedForm } from '../../custody/exports.ts'

/** Information about the interview on credible fear, in words of our own. */
export const m444: Instrument = {
  form: 'M-444',
  title: 'Information about your interview on fear of return',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1225(b)(1)(B); 8 CFR 208.30',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What happens now',
        paragraphs: [
          'You said that you fear to be sent back, or that you want asylum. You are not removed before an asylum officer has heard you.',
          'The officer asks who would harm you, and why. What you say is not told to the government of the country you fear.',
        ],
      },
      {
        heading: 'Before the interview',
        paragraphs: [
          'You may consult anybody you choose, at no cost to the government. That person may be with you at the interview.',
          'You may ask for an interpreter, and for an officer and interpreter who are a woman or a man.',
        ],
        fields: [
          { label: 'List of free legal services given', value: said(input, 'isLegalServicesListGiven') },
          { label: 'Call offered', value: said(input, 'isCallOffered') },
          { label: 'Asylum office', value: said(input, 'referredTo') },
        ],
      },
      {
        heading: 'If no credible fear is found',
        paragraphs: [
          'You may ask an immigration judge to look at it. The judge decides within 7 days, and within 24 hours where that can be done.',
        ],
      },
      {
        heading: 'Service',
        fields: [
          { label: 'Given in', value: said(input, 'language') },
          { label: 'Interpreter', value: said(input, 'isInterpreterUsed') },
        ],
      },
    ],
  }),
}
