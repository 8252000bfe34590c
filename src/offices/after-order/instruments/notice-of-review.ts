import type { Instrument } from '../../../acts/act.ts'
import { said, saidLanguage, signedForm } from '../../custody/exports.ts'

/** Notice to the person that their custody is reviewed, in words of our own. */
export const noticeOfReview: Instrument = {
  form: 'Notice of custody review',
  title: 'Notice of custody review',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: '8 USC 1231(a)(6); 8 CFR 241.4(h), (k)',
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What this says',
        paragraphs: [
          `Your custody is reviewed from ${said(input, 'reviewOn')} on. The question is whether you can be released while your removal is not carried out.`,
        ],
      },
      {
        heading: 'What you can do',
        paragraphs: [
          `You can send in papers until ${said(input, 'submissionsUntilOn')}: who would take you in, work, treatment you would have, letters, anything that speaks for release.`,
          'You can have a lawyer or another person help you, at no cost to the government, and have them there if you are interviewed.',
          'If you need more time, ask for it in writing. The review is then held later.',
        ],
      },
      {
        heading: 'What follows',
        paragraphs: ['You are given the decision in writing, with the reasons in short. A copy goes to your lawyer.'],
      },
      {
        heading: 'Service',
        fields: [
          { label: 'How', value: said(input, 'how').replaceAll('-', ' ') },
          { label: 'Explained in', value: saidLanguage(input, 'language') },
          { label: 'Interpreter', value: said(input, 'isInterpreterUsed') },
          { label: 'Copy to counsel', value: said(input, 'copyToCounselOn', 'No counsel on record') },
        ],
      },
    ],
  }),
}
