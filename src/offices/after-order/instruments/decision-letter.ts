import type { Instrument } from '../../../acts/act.ts'
import { said, saidFacts, signedForm } from '../../custody/exports.ts'

const decided: Readonly<Record<string, string>> = {
  release: 'You are to be released, under conditions you are given in writing.',
  'continue-detention': 'You stay in custody for now.',
  'refer-to-headquarters': 'Headquarters decides. You stay in custody until then.',
}

/** The decision on custody after a final order, to the person, in words of our own. */
export const decisionLetter = (authority: string, by: string): Instrument => ({
  form: 'Decision on custody',
  title: 'Decision to release or to continue detention',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is decided',
        paragraphs: [decided[said(input, 'decision')] ?? said(input, 'decision')],
        fields: [
          { label: 'By', value: by },
          { label: 'Order final on', value: String(state.subjects.get('removal-order')?.facts.orderFinalOn ?? 'Not stated') },
        ],
      },
      { heading: 'Why, in short', paragraphs: [said(input, 'reasons')] },
      { heading: 'The facts it rests on', paragraphs: saidFacts(input, 'facts') },
      { heading: 'What you sent in', paragraphs: [said(input, 'submissions')] },
      { heading: 'What else was considered', paragraphs: [said(input, 'alternatives')] },
      { heading: 'When it is looked at again', fields: [{ label: 'On', value: said(input, 'nextReviewOn', 'No day is set') }] },
      {
        heading: 'If you disagree',
        paragraphs: [
          'There is no appeal from this decision. It is looked at again as said above.',
          'You can ask in writing, at any time, to be released because your removal is not likely in the foreseeable future (8 CFR 241.13).',
          'You can ask a federal court to look at your detention.',
        ],
      },
    ],
  }),
})
