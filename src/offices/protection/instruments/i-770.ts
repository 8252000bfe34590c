import type { Instrument } from '../../../acts/act.ts'
import { said, signedForm } from '../../custody/exports.ts'

/** Notice of rights to a child, in words of our own. */
export const i770: Instrument = {
  form: 'I-770',
  title: 'Your rights',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 CFR 236.3(g)(1)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What you may do',
        paragraphs: [
          'You may call a parent, another adult of your family, or a friend. It costs you nothing.',
          'You may have a lawyer, or another person who speaks for you. The list of those who help for free is yours to keep.',
          'You may be heard by a judge before you have to leave.',
          'You may ask what any paper means, in your own language, before you sign it. You do not have to sign.',
          'If you are afraid to go back, tell any officer, in any words.',
        ],
      },
      {
        heading: 'How it was given',
        fields: [
          { label: 'Read out and explained', value: said(input, 'isReadAndExplained') },
          { label: 'Call offered', value: said(input, 'isCallOffered') },
          { label: 'Language', value: said(input, 'language') },
          { label: 'Interpreter', value: said(input, 'isInterpreterUsed') },
        ],
      },
    ],
  }),
}
