import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared, yesOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const noteProhibitedSource = defineAct({
  act: 'NoteProhibitedSource',
  entry: 'ProhibitedSourceNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note information from an abuser or perpetrator',
  says: 'Records that something known of the person came from somebody who abused them, trafficked them or committed the crime, or from that person’s family. Nothing adverse rests on it alone.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    isSoleSource: ask.yesNo('Is it the only source?', 'Whether nothing else shows what it says'),
    about: ask.choice('About what', 'What the information is about', ['whereabouts', 'status-or-entry', 'identity', 'conduct', 'other'], {
      personal: true,
    }),
    account: ask.account('What was said, and by whom', 'When, and to whom'),
  }),
  authorities: () => [byRule('confidentiality-1367')],
  requires: [],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    subjects: [
      opens('prohibited-source', entry, caseZone(state), {
        prohibitedSourceNotedAt: entry.occurredAt,
        isSoleSource: yesOf(entry, 'isSoleSource'),
      }),
    ],
  }),
  notices: () => [
    { to: 'office:opla', about: 'section-1367', says: 'Information from a source that 8 USC 1367 does not allow alone is on record.' },
  ],
})
