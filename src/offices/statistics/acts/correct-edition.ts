import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { ofStatistics } from '../of-statistics.ts'
import { opens, textOf } from '../tell.ts'
import { statisticians } from '../who-may.ts'

export const correctEdition = defineAct({
  act: 'CorrectEdition',
  entry: 'EditionCorrected',
  ...ofStatistics,
  kind: 'observation',
  title: 'Correct an edition',
  says: 'Says what was wrong in a published edition and since when it is known. The edition stays as it was published, with the correction above it.',
  by: statisticians,
  input: z.strictObject({
    edition: fields.edition,
    tables: fields.tables,
    correctedOn: fields.on('Day', 'The day of the correction'),
    says: fields.says('Correction', 'What was printed, what is right, and why it was wrong'),
  }),
  requires: [],
  tells: (entry) => ({
    subjects: [
      opens('edition-correction', entry, {
        edition: textOf(entry, 'edition'),
        tables: textOf(entry, 'tables'),
        correctedOn: textOf(entry, 'correctedOn'),
        says: textOf(entry, 'says'),
      }),
    ],
  }),
})
