import type { Instrument } from '../../../acts/act.ts'
import { getRule } from '../../../law/law-book.ts'
import { said, sayAt, signedForm } from '../../custody/exports.ts'
import { deathRule } from '../of-deaths.ts'
import { theDeath } from '../the-death.ts'

/** The report as it is published, and no more than that: nothing sealed goes into it. */
export const publicReport: Instrument = {
  form: 'Death report',
  title: 'Public report of a death in custody',
  content: (input, entry, state, signer) => {
    const facts = theDeath(state)?.facts
    const at = facts?.diedAt ?? facts?.diedAfterReleaseAt
    const cause = said(input, 'cause', '')
    return {
      ...signedForm(entry, state, signer),
      authority: getRule(deathRule).cite,
      sections: [
        {
          heading: 'The death',
          fields: [
            { label: 'When', value: typeof at === 'string' ? sayAt(at, state) : 'Not on record' },
            { label: 'Last place of detention', value: String(facts?.deathPlace ?? 'Not on record') },
            { label: 'Report', value: said(input, 'which') },
          ],
        },
        {
          heading: 'What happened',
          paragraphs: said(input, 'text')
            .split('\n')
            .filter((line) => line.trim() !== ''),
        },
        ...(cause === ''
          ? []
          : [
              {
                heading: 'Cause, as officially found and published',
                fields: [
                  { label: 'In the words of the finding', value: cause },
                  { label: 'Found by', value: said(input, 'causeFoundBy') },
                  { label: 'Found on', value: said(input, 'causeFoundOn') },
                ],
              },
            ]),
      ],
    }
  },
}
