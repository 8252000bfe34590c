import type { Instrument } from '../../../acts/act.ts'
import { said, signedForm } from '../../custody/exports.ts'

const answers: Readonly<Record<string, string>> = {
  'review-is-held': 'Your custody is reviewed. You get a notice of the day.',
  'no-material-change': 'No review is held now, because nothing that matters is found to have changed. Your yearly review stays as it is.',
}

/** The written answer to a request for release, in words of our own. */
export const answerLetter = (authority: string): Instrument => ({
  form: 'Answer to a request',
  title: 'Answer to your request for release',
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      { heading: 'The answer', paragraphs: [answerOf(input)] },
      { heading: 'Why', paragraphs: [said(input, 'reasons')] },
      {
        heading: 'What you can do',
        paragraphs: ['You can ask again later, as the regulation allows, and you can ask a federal court to look at your detention.'],
      },
    ],
  }),
})

function answerOf(input: Parameters<Instrument['content']>[0]): string {
  if (input.isRemovalLikely === true)
    return 'Your removal is found to be likely in the foreseeable future. You are not released under 8 CFR 241.13. You can ask again six months from now.'
  if (input.isRemovalLikely === false)
    return 'Your removal is found not to be likely in the foreseeable future. You are released under supervision, unless special circumstances are found.'
  return answers[said(input, 'answer')] ?? said(input, 'answer')
}
