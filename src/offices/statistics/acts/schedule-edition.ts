import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { ofStatistics } from '../of-statistics.ts'
import { publicationId } from '../publication-id.ts'
import { opens, textOf } from '../tell.ts'
import { statisticians } from '../who-may.ts'

export const scheduleEdition = defineAct({
  act: 'ScheduleEdition',
  entry: 'EditionScheduled',
  ...ofStatistics,
  caseOf: ({ publication }) => publicationId(String(publication)),
  kind: 'observation',
  title: 'Schedule an edition',
  says: 'Promises an edition of a publication for a day. The release calendar shows it, and shows when the day passes without it.',
  opensCase: true,
  by: statisticians,
  input: z.strictObject({
    publication: fields.publication,
    edition: fields.edition,
    plannedOn: fields.on('Day', 'The day the edition will be published'),
  }),
  requires: [],
  tells: (entry) => ({
    subjects: [
      opens('planned-edition', entry, {
        publication: textOf(entry, 'publication'),
        edition: textOf(entry, 'edition'),
        plannedOn: textOf(entry, 'plannedOn'),
      }),
    ],
  }),
})
