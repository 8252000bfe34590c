import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, shared, textOf } from '../../custody/exports.ts'
import { counselOf } from '../../people/exports.ts'
import { callers, wheres } from '../death-words.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { beforeDeath, leaveForGood, ofDeath } from '../the-death.ts'
import { anyoneWhoHears } from '../who-may.ts'

export const recordDeath = defineAct({
  act: 'RecordDeath',
  entry: 'DeathRecorded',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record a death',
  says: 'Records that the person died: in custody, on the way, in a hospital, or after a release. Begins everything that has to follow.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: ask.at('When the person died', 'The moment of death as it was told, in local time with its offset'),
    zone: shared.zone,
    where: ask.choice('Where death came', 'Where the person was; nothing of what of', wheres),
    heardAt: ask.at('When the first call came', 'When anybody of the agency first heard of it', { ask: 'The first call' }),
    heardFrom: ask.choice('Who called', 'Whom it was first heard from', callers, { ask: 'The first call' }),
    heardFromWhom: ask.text('Name, office or paper', 'Who that was: a name and office, or the paper and its day', {
      personal: true,
      ask: 'The first call',
    }),
    ageYears: z
      .string()
      .regex(/^\d{1,3}$/, 'Give the age in whole years, as in 41.')
      .describe('Age in whole years on that day, as the file has it')
      .meta(field({ label: 'Age in years', control: 'text' }))
      .optional(),
    fromReport: z
      .uuid('Give the case of the report.')
      .describe('Case of the report from outside by which it became known, where there was one')
      .meta(field({ label: 'Report from outside' }))
      .optional(),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      ofDeath(
        state,
        {
          ...beforeDeath(state, entry.occurredAt),
          deathWhere: textOf(entry, 'where'),
          deathAgeYears: textOf(entry, 'ageYears'),
          deathHeardAt: textOf(entry, 'heardAt'),
          deathHeardFrom: textOf(entry, 'heardFrom'),
        },
        textOf(entry, 'zone') ?? undefined,
      ),
      ...leaveForGood(state, entry),
    ],
  }),
  notices: (_entry, _state, person) => [
    ...['custody', 'deaths', 'oversight'].map((office) => ({
      to: `office:${office}`,
      about: 'death-recorded',
      says: 'A death is on record: headquarters within 12 hours, the family, the consulate, Congress and a news release within 2 business days.',
    })),
    { to: 'court', about: 'death-recorded', says: 'A person with a case before the court has died.' },
    ...(person && counselOf(person).length > 0
      ? [{ to: 'counsel', about: 'death-recorded', says: 'Something grave is on record in the case of your client: call the office.' }]
      : []),
  ],
})
