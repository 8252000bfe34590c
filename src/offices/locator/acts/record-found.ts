import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { house } from '../house.ts'
import { changes } from '../tell.ts'
import { heads, keepers } from '../who-may.ts'

export const recordFound = defineAct({
  act: 'RecordFound',
  entry: 'PersonFound',
  office: 'locator',
  caseKind: 'custody',
  kind: 'observation',
  title: 'Record that a person was found',
  says: 'Records how it came out where the person was, and why nobody could say so. The book-in is an entry of its own.',
  about: 'unreachable',
  input: z.strictObject({
    subjectId: fields.subjectId('Which report'),
    why: fields.personalText('Why nobody could say', 'What went wrong, and what was done about it'),
    occurredAt: fields.occurredAt,
  }),
  by: [...keepers, ...heads],
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [],
  tells: (entry) => changes('unreachable', entry, { foundAt: entry.occurredAt }),
  notices: () => [{ to: 'counsel', about: 'found', says: 'A place is on record again for your client.' }],
})
