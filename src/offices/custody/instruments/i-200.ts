import type { Instrument } from '../../../acts/act.ts'
import { said, signedForm } from './form-parts.ts'

/** Warrant of arrest, in words of our own. */
export const i200: Instrument = {
  form: 'I-200',
  title: 'Warrant of arrest',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1226(a); 8 CFR 236.1(b)(1) and 287.5(e)(2)',
    sections: [
      { heading: 'The person', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is ordered',
        paragraphs: [
          'Any officer listed in 8 CFR 287.5(e)(3) may arrest this person and take them into custody for removal proceedings.',
          'This is an administrative warrant. No judge has signed it, and it does not allow anyone to enter a home.',
        ],
      },
      { heading: 'On what it rests', paragraphs: [said(input, 'grounds')] },
      { heading: 'Service', paragraphs: ['The officer who serves it records how, when, by whom and in which language it was served.'] },
    ],
  }),
}
