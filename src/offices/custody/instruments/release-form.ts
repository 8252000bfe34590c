import type { Instrument } from '../../../acts/act.ts'
import { numbered, said, saidLanguage, signedForm } from './form-parts.ts'

interface ReleaseForm {
  form: string
  title: string
  /** The kind of release it is made for. */
  kind: string
  authority: string
  says: string
}

/** The two forms a person is released with: what they are told, the conditions, whom to report to. */
export const releaseForm = ({ form, title, kind, authority, says }: ReleaseForm): Instrument => ({
  form,
  title,
  when: (input) => input.kind === kind,
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    authority,
    sections: [
      { heading: 'To', fields: [{ label: 'Name', value: said(input, 'personName') }] },
      { heading: 'What is decided', paragraphs: [says] },
      { heading: 'What you have to do', paragraphs: orNone(numbered(input, 'conditions')) },
      {
        heading: 'Reporting',
        fields: [
          { label: 'First day', value: said(input, 'reportsOn', 'None set') },
          { label: 'Office', value: said(input, 'reportsTo', 'None set') },
          { label: 'Explained in', value: saidLanguage(input, 'language') },
        ],
      },
      { heading: 'If you do not keep to this', paragraphs: ['You can be taken into custody again.'] },
    ],
  }),
})

const orNone = (conditions: readonly string[]) => (conditions.length > 0 ? conditions : ['No condition is set.'])
