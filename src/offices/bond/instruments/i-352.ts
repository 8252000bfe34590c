import type { Instrument } from '../../../acts/act.ts'
import { namedSubject, said, sayAt, signedForm } from '../../custody/exports.ts'

/** Receipt for a bond, to whoever gave it, in words of our own. */
export const i352: Instrument = {
  form: 'I-352',
  title: 'Receipt for a bond',
  content: (input, entry, state, signer) => {
    const bond = namedSubject('bond', entry, state)?.facts
    return {
      ...signedForm(entry, state, signer),
      authority: '8 USC 1226(a)(2)',
      sections: [
        {
          heading: 'Given by',
          fields: [
            { label: 'Name', value: said(input, 'obligor') },
            { label: 'Address', value: said(input, 'obligorAddress') },
          ],
        },
        {
          heading: 'The bond',
          fields: [
            { label: 'Amount set', value: `$${String(bond?.bondDollars ?? 'Not stated')}` },
            { label: 'Set by', value: String(bond?.bondSetBy ?? 'Not stated').replaceAll('-', ' ') },
            { label: 'Paid', value: `$${said(input, 'dollars')}` },
            { label: 'Cleared', value: sayAt(entry.occurredAt, state) },
            { label: 'Kind', value: said(input, 'kindOfBond').replaceAll('-', ' ') },
            { label: 'Receipt', value: said(input, 'receiptNumber') },
          ],
        },
        {
          heading: 'What it means',
          paragraphs: [
            'The person is to be released now. Ask when, and keep this receipt: it shows when the payment cleared.',
            'The money comes back when the bond is cancelled: the person came to every hearing and interview, or the case is over.',
            'It can be kept where a condition was broken. You are told of that decision, with its reasons.',
            'Say when your address changes, so that a refund reaches you.',
          ],
        },
      ],
    }
  },
}
