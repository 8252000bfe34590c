import type { DeathOnRecord } from '../../offices/deaths/exports.ts'
import { csvLine } from '../../releases/csv/write-csv.ts'

const columns = [
  'death',
  'died_on',
  'is_after_release',
  'released_on',
  'is_released_in_hospital',
  'place',
  'where',
  'age_years',
  'name_published',
  'step',
  'due',
  'done_at',
  'standing',
  'hours_over',
  'severity',
]

/** A line for each step of each death given. */
export const deathsCsv = (deaths: readonly DeathOnRecord[]): string =>
  [
    csvLine(columns),
    ...deaths.flatMap((death) =>
      death.chain.map(({ step, state, dueAt, dueOn, doneAt, hoursOver, severity }) =>
        csvLine([
          ...[death.caseId, death.diedOn, death.isAfterRelease, death.releasedOn, death.isReleasedInHospital],
          ...[death.place, death.where, death.ageYears, death.name],
          ...[step, dueOn ?? dueAt, doneAt, state, Math.floor(hoursOver), severity],
        ]),
      ),
    ),
  ].join('')
