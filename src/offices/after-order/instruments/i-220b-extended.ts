import type { Instrument } from '../../../acts/act.ts'
import { listed, numbered, said, saidLanguage, signedForm } from '../../custody/exports.ts'

/** Order of supervision after a final order, in words of our own. */
export const i220bExtended: Instrument = {
  form: 'I-220B',
  title: 'Order of supervision',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1231(a)(3); 8 CFR 241.5; 8 CFR 241.13(h)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is decided',
        paragraphs: [
          'You are released under supervision, because the order of removal against you could not be carried out yet. The order stands.',
        ],
        fields: [{ label: 'Order final on', value: String(state.subjects.get('removal-order')?.facts.orderFinalOn ?? 'Not stated') }],
      },
      {
        heading: 'What you have to do',
        paragraphs: numbered(input, 'conditionsInWords'),
        fields: [
          { label: 'Kinds of conditions', value: listed(input, 'conditions') },
          { label: 'Bond', value: input.bondDollars === undefined ? 'None' : `$${said(input, 'bondDollars')}` },
        ],
      },
      {
        heading: 'Reporting',
        fields: [
          { label: 'First day', value: said(input, 'reportsOn') },
          { label: 'Office', value: said(input, 'reportsTo') },
          { label: 'Then every', value: said(input, 'reportsEvery').replaceAll('-', ' ') },
          { label: 'Explained in', value: saidLanguage(input, 'language') },
        ],
      },
      {
        heading: 'Work',
        paragraphs: [
          'You may work only once it has been allowed: ask for it. It can be allowed where no country takes you, or removal cannot be carried out.',
        ],
      },
      {
        heading: 'If you do not keep to this',
        paragraphs: [
          'Your release can be taken back. You are then told why, in writing, and are heard promptly after you return to custody.',
        ],
      },
    ],
  }),
}
