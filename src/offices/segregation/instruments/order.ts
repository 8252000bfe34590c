import type { Instrument } from '../../../acts/act.ts'
import { listed, said, saidFacts, sayAt, signedForm } from '../../custody/exports.ts'
import { saidAlternatives } from './said-alternatives.ts'

/** The written order of segregation, in words of our own. The number of the form is from memory. */
export const order: Instrument = {
  form: 'I-885',
  title: 'Order of segregation',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: 'ICE Directive 11065.1; the detention standard of the place',
    sections: [
      {
        heading: 'To',
        fields: [
          { label: 'Name', value: said(input, 'personName') },
          { label: 'Place', value: said(input, 'facility') },
          { label: 'Placed', value: sayAt(entry.occurredAt, state) },
          { label: 'Kind', value: said(input, 'segregationKind', 'disciplinary') },
          { label: 'Reason', value: listed(input, 'reason').replace('Not stated', 'sanction of a panel') },
        ],
      },
      { heading: 'The facts it rests on', paragraphs: saidFacts(input, 'facts') },
      { heading: 'What else was considered, and why it would not do', paragraphs: saidAlternatives(input) },
      {
        heading: 'What follows',
        fields: [
          { label: 'Reviewed on, by another officer', value: said(input, 'reviewOn') },
          { label: 'Explained in', value: said(input, 'language') },
        ],
        paragraphs: [
          'You are given this order in writing, and it is explained in a language you understand.',
          'You are heard at each review. You may complain of it at any time, and tell your lawyer, your consulate or the Office for Civil Rights.',
          'Health staff see you every day. You keep the right to calls and visits with your lawyer.',
        ],
      },
    ],
  }),
}
