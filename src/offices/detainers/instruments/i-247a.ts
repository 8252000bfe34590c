import type { Instrument } from '../../../acts/act.ts'
import { namedSubject, said, sayAt, signedForm } from '../../custody/exports.ts'
import { detainerNumber } from '../detainer-number.ts'

/** Detainer, to the holding agency and to the person, in words of our own. */
export const i247a: Instrument = {
  form: 'I-247A',
  title: 'Immigration detainer: a request to hold a person for a short time',
  content: (input, entry, state, signer) => {
    const warrant = namedSubject('warrant', entry, state)?.facts
    return {
      ...signedForm(entry, state, signer),
      authority: '8 CFR 287.7; 8 USC 1226 and 1357',
      sections: [
        {
          heading: 'To the agency',
          fields: [
            { label: 'Agency', value: said(input, 'partner') },
            { label: 'Number of this detainer', value: detainerNumber(entry.entryId) },
          ],
        },
        { heading: 'The person', fields: [{ label: 'Name', value: said(input, 'personName') }] },
        {
          heading: 'On what it rests',
          fields: [
            { label: 'Probable cause', value: said(input, 'causeBasis').replaceAll('-', ' ') },
            {
              label: 'Warrant attached',
              value: warrant ? `${String(warrant.form)}, issued ${sayAt(String(warrant.issuedAt), state)}` : 'None is attached',
            },
          ],
          paragraphs: ['No judge has signed this request.'],
        },
        {
          heading: 'What is asked',
          paragraphs: [
            'Tell this agency, if you can 48 hours before, when the person would go free.',
            'Hold the person for at most 48 hours beyond that moment, so that custody can be taken.',
            'Give the person a copy of this form. Without that it has no effect.',
            'Do not let it change decisions on bail, work, programmes or parole.',
          ],
        },
        {
          heading: 'When your authority ends',
          paragraphs: [
            'This form: 48 hours after the person would have gone free, no day left out.',
            '8 CFR 287.7(d): 48 hours after it, Saturdays, Sundays and holidays left out. After that nothing in the regulation lets you hold the person longer.',
            'Your own page shows both hours in your own time zone.',
          ],
        },
        {
          heading: 'To the person',
          paragraphs: [
            'If you are a citizen of the United States, or a victim of a crime, say so at once to anyone of this agency or of the jail. It is written down and looked into.',
            'You may ask for a lawyer, and for this form in a language you read.',
          ],
          fields: [{ label: 'Explained in', value: said(input, 'language') }],
        },
      ],
    }
  },
}
