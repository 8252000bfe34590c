import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, opens, textOf } from '../../custody/exports.ts'
import { house, ofPartners } from '../of-detainers.ts'
import { heads } from '../who-may.ts'

export const openJailPage = defineAct({
  act: 'OpenJailPage',
  entry: 'JailPageOpened',
  ...ofPartners,
  kind: 'decision',
  title: 'Open a jail’s own page',
  says: 'Lets the agency see the hour its authority ends for each detainer it holds, and nothing else. Then make the key or the link, and hand it over.',
  by: heads,
  input: z.strictObject({
    pageBy: ask.choice('By what', 'A key works until it ends; a link works once, for a day', ['key', 'link']),
    endsAt: ask.at('Until', 'When the way in ends, at the latest'),
    handedTo: ask.text('Handed to', 'Title of whoever gets it at the agency'),
  }),
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('jail-page', entry, state.subjects.get('partner')?.zone ?? 'UTC', {
        jailPageBy: textOf(entry, 'pageBy'),
        jailPageOpenedAt: entry.occurredAt,
        jailPageEndsAt: textOf(entry, 'endsAt'),
      }),
    ],
  }),
})
