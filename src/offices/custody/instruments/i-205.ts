import type { Instrument } from '../../../acts/act.ts'
import { said, signedForm } from './form-parts.ts'

/** Warrant of removal, in words of our own. */
export const i205: Instrument = {
  form: 'I-205',
  title: 'Warrant of removal',
  content: (input, entry, state, signer) => {
    const order = state.subjects.get('removal-order')?.facts
    return {
      ...signedForm(entry, state, signer),
      authority: '8 USC 1231; 8 CFR 241.2 and 241.3(a)',
      sections: [
        { heading: 'The person', fields: [{ label: 'Name', value: said(input, 'personName') }] },
        {
          heading: 'The order it rests on',
          fields: [
            { label: 'Given by', value: String(order?.orderedBy ?? 'Not stated').replaceAll('-', ' ') },
            { label: 'Final on', value: String(order?.orderFinalOn ?? 'Not stated') },
          ],
        },
        {
          heading: 'What is ordered',
          paragraphs: [
            'Any officer listed in 8 CFR 287.5(e)(3) may take this person into custody and carry out the order of removal.',
            'It may not be carried out while a stay or an order of a court stands against it.',
          ],
        },
      ],
    }
  },
}
