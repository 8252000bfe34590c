import type { Instrument } from '../../../acts/act.ts'
import { numbered, said, signedForm } from './form-parts.ts'

/** Notice to Appear, in words of our own. */
export const i862: Instrument = {
  form: 'I-862',
  title: 'Notice to Appear',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1229(a); 8 CFR 239.1(a)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      { heading: 'What is alleged', paragraphs: numbered(input, 'allegations') },
      { heading: 'Charges', paragraphs: numbered(input, 'charges') },
      {
        heading: 'The hearing',
        fields: [
          { label: 'Day', value: said(input, 'hearingOn', 'To be set by the court') },
          { label: 'Time', value: said(input, 'hearingTime', 'To be set by the court') },
          { label: 'Court', value: said(input, 'hearingPlace', 'To be set by the court') },
        ],
        paragraphs: [
          'You are called before an immigration judge to answer these charges. The first hearing is not held earlier than 10 days after this is served on you, unless you ask in writing for an earlier one.',
          'If you do not come, you can be ordered removed without being heard.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You may have a lawyer or another representative, at no cost to the government.',
          `List of free legal services given: ${said(input, 'isLegalServicesListGiven')}.`,
          'Tell the court at once when your address changes.',
        ],
      },
      ...(input.isAtProtectedSite === true
        ? [
            {
              heading: 'Section 1367',
              paragraphs: [
                input.isSection1367Stated === true
                  ? 'The officer who signs states that 8 USC 1367 was kept.'
                  : 'It is not stated that 8 USC 1367 was kept.',
              ],
            },
          ]
        : []),
    ],
  }),
}
