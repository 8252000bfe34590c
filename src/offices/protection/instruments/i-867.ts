import type { Instrument } from '../../../acts/act.ts'
import { said, sayAt, signedForm } from '../../custody/exports.ts'

const authority = '8 CFR 235.3(b)(2)(i)'

/** Record of sworn statement, in words of our own. */
export const i867a: Instrument = {
  form: 'I-867A',
  title: 'Record of sworn statement',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      {
        heading: 'Of whom, when, in which language',
        fields: [
          { label: 'Name', value: said(input, 'personName') },
          { label: 'Taken', value: sayAt(entry.occurredAt, state) },
          { label: 'Language', value: said(input, 'language') },
          { label: 'Interpreter', value: said(input, 'interpreter', said(input, 'isInterpreterUsed')) },
          { label: 'Told what it is for', value: said(input, 'isToldPurpose') },
        ],
        paragraphs: [
          'You can be removed without a hearing before a judge. If you fear to leave or to be sent back, or want asylum, say so now or at any later time: an asylum officer then hears you first.',
        ],
      },
      { heading: 'Questions and answers', paragraphs: lines(said(input, 'statement')) },
      {
        heading: 'Status claimed',
        fields: [{ label: 'Status', value: said(input, 'statusClaimed').replaceAll('-', ' ') }],
      },
    ],
  }),
}

/** The closing part: the questions about fear, and the oath. */
export const i867b: Instrument = {
  form: 'I-867B',
  title: 'Sworn statement: fear, and the oath',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      {
        heading: 'What was asked',
        paragraphs: [
          '1. Why did you leave your home country, or the country you last lived in?',
          '2. Do you fear to be returned there, or to be removed from the United States?',
          '3. Would you be harmed if you were returned there?',
          '4. Is there anything else you want to say?',
        ],
        fields: [{ label: 'All four were asked', value: said(input, 'isFearAsked') }],
      },
      { heading: 'What was answered', paragraphs: lines(said(input, 'fearAnswers')) },
      {
        heading: 'The oath',
        fields: [
          { label: 'Read back to the person', value: said(input, 'isReadBack') },
          { label: 'Sworn, each page initialled', value: said(input, 'isSworn') },
          { label: 'Witness', value: said(input, 'witness') },
        ],
      },
    ],
  }),
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
