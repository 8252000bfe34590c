import type { Instrument } from '../../../acts/act.ts'
import { said, sayAt, signedForm } from './form-parts.ts'

/** Report of an arrest, in words of our own. */
export const i213: Instrument = {
  form: 'I-213',
  title: 'Report of an arrest',
  content: (input, entry, state, signer) => {
    const arrestedAt = state.subjects.get('custody')?.facts.arrestedAt
    return {
      ...signedForm(entry, state, signer),
      authority: '8 USC 1357(a); 8 CFR 287.3 and 287.8(c)(2)',
      sections: [
        {
          heading: 'The person and the arrest',
          fields: [
            { label: 'Name', value: said(input, 'personName') },
            { label: 'Arrested', value: typeof arrestedAt === 'string' ? sayAt(arrestedAt, state) : 'Not on record' },
            { label: 'Without a warrant', value: said(input, 'isArrestWithoutWarrant') },
            { label: 'Entry by consent', value: said(input, 'isConsentNoted') },
          ],
        },
        { heading: 'How the person was met', paragraphs: [said(input, 'encounter')] },
        { heading: 'Grounds', paragraphs: [said(input, 'grounds')] },
        { heading: 'Why escape was likely', paragraphs: [said(input, 'escapeFactors')] },
        { heading: 'What the person said', paragraphs: [said(input, 'statement', 'Nothing is recorded.')] },
      ],
    }
  },
}
