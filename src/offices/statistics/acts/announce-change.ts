import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { ofStatistics } from '../of-statistics.ts'
import { opens, textOf } from '../tell.ts'
import { statisticians } from '../who-may.ts'

export const announceChange = defineAct({
  act: 'AnnounceChange',
  entry: 'ChangeAnnounced',
  ...ofStatistics,
  kind: 'observation',
  title: 'Announce a change',
  says: 'Tells the public of a change in what is counted or published: a counting rule, a table dropped or added, a place that is no longer listed.',
  by: statisticians,
  input: z.strictObject({
    changeKind: z
      .enum(['counting-rule', 'table-dropped', 'table-added', 'place-no-longer-listed', 'other'])
      .describe('What kind of change it is')
      .meta(field({ label: 'Kind of change', control: 'choice' })),
    tables: fields.tables,
    fromOn: fields.on('From', 'The first day it holds'),
    says: fields.says('Change', 'What changes and why'),
  }),
  requires: [],
  tells: (entry) => ({
    subjects: [
      opens('public-change', entry, {
        changeKind: textOf(entry, 'changeKind'),
        tables: textOf(entry, 'tables'),
        fromOn: textOf(entry, 'fromOn'),
        says: textOf(entry, 'says'),
        saidAt: entry.occurredAt,
      }),
    ],
  }),
})
