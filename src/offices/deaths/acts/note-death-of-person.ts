import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byCite, textOf } from '../../custody/exports.ts'
import { house, ofDeaths } from '../of-deaths.ts'

/** Done by the record itself, in each other custody case of the person: see `src/registrar/deaths`. Withdrawn by it where the death turns out to be a mistake. */
export const noteDeathOfPerson = defineAct({
  act: 'NoteDeathOfPerson',
  entry: 'DeathOfPersonNoted',
  ...ofDeaths,
  kind: 'observation',
  title: 'Note that the person died',
  says: 'The record itself notes that the person died, as another custody case of theirs has it: nothing more is owed to them in this one.',
  by: ['the-record'],
  input: z.strictObject({
    diedAt: ask.at('When the person died', 'The moment of death as the other case has it'),
    deathCase: z
      .uuid('Give the case the death is recorded in.')
      .describe('The case the death is recorded in')
      .meta(field({ label: 'Case of the death' })),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  tells: (entry) => ({
    subjects: [
      {
        id: 'person-died',
        kind: 'person-died',
        facts: { personDiedAt: textOf(entry, 'diedAt'), personDiedInCase: textOf(entry, 'deathCase'), personDiedNoted: entry.entryId },
      },
    ],
  }),
  notices: (_entry, { office }) => [
    {
      to: `office:${office}`,
      about: 'death-noted',
      says: 'The person died, as another case of theirs has it: nothing more is owed to them in this one, and what had run out before stays missed.',
    },
  ],
})
