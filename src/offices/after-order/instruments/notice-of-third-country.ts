import type { Instrument } from '../../../acts/act.ts'
import { said, saidLanguage, signedForm } from '../../custody/exports.ts'

/** Notice of removal to a country the order does not name, in words of our own. */
export const noticeOfThirdCountry: Instrument = {
  form: 'Notice of removal to another country',
  title: 'Notice of removal to another country',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1231(b)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What this says',
        paragraphs: [`The government means to remove you to ${said(input, 'country')}. Your order does not name this country.`],
      },
      {
        heading: 'If you are afraid to be sent there',
        paragraphs: [
          'Tell any officer, now or later, in any words. You are then heard by an asylum officer before you are sent.',
          'You can speak with a lawyer, at no cost to the government.',
        ],
      },
      {
        heading: 'Service',
        fields: [
          { label: 'Given in', value: saidLanguage(input, 'language') },
          { label: 'Interpreter', value: said(input, 'isInterpreterUsed') },
        ],
      },
    ],
  }),
}
