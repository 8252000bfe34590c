import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { ofStatistics } from '../of-statistics.ts'
import { opens, textOf } from '../tell.ts'
import { statisticians } from '../who-may.ts'

export const noteComparability = defineAct({
  act: 'NoteComparability',
  entry: 'ComparabilityNoted',
  ...ofStatistics,
  kind: 'observation',
  title: 'Note a break in a series',
  says: 'Says that numbers of a table before a day and from it are not the same measure, and why. It is printed under the table and in the feed of changes.',
  by: statisticians,
  input: z.strictObject({
    tables: fields.tables,
    fromOn: fields.on('From', 'The first day counted the new way'),
    says: fields.says('Note', 'What changed and what it does to the numbers'),
  }),
  requires: [],
  tells: (entry) => ({
    subjects: [
      opens('comparability-note', entry, {
        tables: textOf(entry, 'tables'),
        fromOn: textOf(entry, 'fromOn'),
        says: textOf(entry, 'says'),
        saidAt: entry.occurredAt,
      }),
    ],
  }),
})
