import type { Instrument } from '../../../acts/act.ts'
import { numbered, said, saidFacts, saidLanguage, signedForm } from '../../custody/exports.ts'

/** Warning of a failure to comply, like Form I-229(b) (number from memory), in words of our own. */
export const noticeOfFailure: Instrument = {
  form: 'I-229(b)',
  title: 'Notice of failure to comply',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1231(a)(1)(C); 8 CFR 241.4(g)(5)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What this says',
        paragraphs: [
          `The time in which you are to be removed is extended from ${said(input, 'failureToComplyOn')} on, because the officer finds that you do not help to get the papers for your removal, or act to prevent it.`,
          'While this lasts you can be kept in custody, and the review of your custody may be put off.',
        ],
      },
      { heading: 'What the officer rests it on', paragraphs: saidFacts(input, 'facts') },
      { heading: 'What you have to do', paragraphs: numbered(input, 'required') },
      {
        heading: 'If you disagree, or have done it',
        paragraphs: [
          'Tell your officer, or have your lawyer write. Once you have shown that you comply, the time counts on and your custody is reviewed.',
        ],
      },
      {
        heading: 'Service',
        fields: [
          { label: 'Served on', value: said(input, 'noticeServedOn', 'Not served yet') },
          { label: 'Explained in', value: saidLanguage(input, 'language') },
          { label: 'Interpreter', value: said(input, 'isInterpreterUsed') },
        ],
      },
    ],
  }),
}
