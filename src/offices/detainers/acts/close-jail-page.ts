import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, ofSubject } from '../../custody/exports.ts'
import { house, ofPartners } from '../of-detainers.ts'
import { jailPageOpen } from '../requirements.ts'
import { heads } from '../who-may.ts'

export const closeJailPage = defineAct({
  act: 'CloseJailPage',
  entry: 'JailPageClosed',
  ...ofPartners,
  kind: 'decision',
  title: 'Close a way in to a jail’s page',
  says: 'Ends a key or a link at once: it shows nothing more.',
  by: heads,
  about: 'jail-page',
  input: z.strictObject({
    subjectId: ask.subject('Which', 'The key or the link'),
    because: ask.choice('Why', 'Why it is closed', ['asked-for-by-the-agency', 'known-to-others', 'not-needed', 'agreement-ended']),
  }),
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [jailPageOpen],
  tells: (entry, state) => ({ subjects: ofSubject('jail-page', entry, state, { jailPageClosedAt: entry.occurredAt }) }),
})
