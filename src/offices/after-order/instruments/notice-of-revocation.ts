import type { Instrument } from '../../../acts/act.ts'
import { said, saidFacts, saidLanguage, signedForm } from '../../custody/exports.ts'

/** Notice that release under supervision was taken back, in words of our own. */
export const noticeOfRevocation: Instrument = {
  form: 'Notice of revocation of release',
  title: 'Notice that your release is taken back',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 CFR 241.4(l); 8 CFR 241.13(i)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is decided',
        paragraphs: ['Your release under supervision is taken back. You return to custody.'],
        fields: [{ label: 'Ground', value: said(input, 'ground').replaceAll('-', ' ') }],
      },
      { heading: 'Why', paragraphs: [said(input, 'reasons')] },
      { heading: 'The facts it rests on', paragraphs: saidFacts(input, 'facts') },
      {
        heading: 'What follows',
        paragraphs: [
          'Promptly after you return to custody an officer speaks with you. You can answer these reasons, say what is wrong in them, and give papers.',
          'If you are not released, headquarters reviews your custody, ordinarily after about three months, and you have notice of it.',
        ],
      },
      { heading: 'Given in', fields: [{ label: 'Language', value: saidLanguage(input, 'language') }] },
    ],
  }),
}
