import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, opens, textOf, yesOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const noteMinor = defineAct({
  act: 'NoteMinor',
  entry: 'MinorNoted',
  ...inCustody,
  kind: 'observation',
  title: 'Note that a person is or may be under 18',
  says: 'Records that somebody claims, suspects or knows that the person is under 18, and whether the child is alone. What is owed starts at once.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    basis: ask.choice('How known', 'Whether it is claimed or suspected, or determined', ['claimed-or-suspected', 'determined']),
    isUnaccompanied: ask.yesNo('Is the child unaccompanied?', 'No parent or legal guardian here to give care: as determined').optional(),
    determinedAt: ask.at('Determined at', 'When the child was determined to be unaccompanied').optional(),
    isFromContiguousCountry: ask
      .yesNo('From Canada or Mexico?', 'Whether the child is a national or resident of a contiguous country')
      .optional(),
    source: ask.account('From what', 'Who said so, or what document shows it'),
  }),
  restricts: () => ['minor'],
  authorities: () => [byRule('uac-48h-notify-orr'), byRule('uac-72h-transfer')],
  requires: [],
  tells: (entry, state) => {
    const isUnaccompanied = yesOf(entry, 'isUnaccompanied')
    const determinedAt = textOf(entry, 'determinedAt') ?? entry.occurredAt
    return {
      restrictions: [...new Set([...state.restrictions, 'minor' as const])],
      subjects: [
        opens('minor', entry, caseZone(state), {
          isUnaccompanied,
          underEighteenClaimedAt: entry.occurredAt,
          apprehendedAt: textOfFact(state.subjects.get('custody')?.facts.arrestedAt),
          isFromContiguousCountry: yesOf(entry, 'isFromContiguousCountry'),
          ...(isUnaccompanied ? { uacDeterminedAt: determinedAt, uacFoundAt: entry.occurredAt } : {}),
        }),
      ],
    }
  },
  notices: () => [{ to: 'office:juvenile', about: 'minor', says: 'A person in custody is or may be under 18.' }],
})

const textOfFact = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)
