import type { Instrument } from '../../../acts/act.ts'
import { listed, said, saidFacts, signedForm } from './form-parts.ts'

const decisions: Readonly<Record<string, string>> = {
  detain: 'You stay in custody.',
  bond: 'You are released when the bond below is paid.',
  recognizance: 'You are released on your own recognizance.',
  supervision: 'You are released under supervision.',
}

/** Notice of custody determination, to the person, in words of our own. */
export const i286: Instrument = {
  form: 'I-286',
  title: 'Notice of custody determination',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority: `${said(input, 'basis')}; 8 CFR 236.1(g)`,
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      {
        heading: 'What is decided',
        paragraphs: [decisions[said(input, 'decision')] ?? said(input, 'decision')],
        fields: [
          { label: 'Under', value: said(input, 'basis') },
          ...(input.decision === 'bond' ? [{ label: 'Bond', value: `$${said(input, 'bondDollars')}` }] : []),
          { label: 'Notice to Appear will issue', value: said(input, 'isNoticeToAppearToIssue') },
          { label: 'Warrant of arrest will issue', value: said(input, 'isWarrantToIssue') },
        ],
      },
      { heading: 'The facts it rests on', paragraphs: saidFacts(input, 'facts') },
      { heading: 'Why', paragraphs: [said(input, 'reasons')] },
      {
        heading: 'What else was considered',
        fields: [
          { label: 'Alternatives', value: listed(input, 'alternativesConsidered') },
          { label: 'Least restrictive option that would do', value: said(input, 'leastRestrictive') },
          { label: 'Your situation was looked at', value: input.vulnerability === 'not-looked-for' ? 'No' : 'Yes' },
        ],
        paragraphs: [said(input, 'alternatives'), ...(input.whyNotLeastRestrictive ? [said(input, 'whyNotLeastRestrictive')] : [])],
      },
      { heading: 'When it is looked at again', fields: [{ label: 'By', value: said(input, 'reviewOn', 'No day is set') }] },
      {
        heading: 'If you disagree',
        paragraphs: [
          'You may ask an immigration judge to look at this decision again, at any time before a removal order is final (8 CFR 236.1(d)(1)).',
          'If you have been released, ask the judge within 7 days of your release.',
          'There are people whom the law keeps from such a hearing; the judge decides whether you are one of them.',
        ],
      },
    ],
  }),
}
