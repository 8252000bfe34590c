import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { comparePopulation } from '../../checks/recomputed/compare-population.ts'
import type { Series } from '../../checks/series/series-of.ts'
import { csvLine } from '../../releases/csv/write-csv.ts'
import { brokenPoints } from './broken-points.ts'
import { editionPeople } from './edition-people.ts'
import { facilityRowsOf } from './parts/facility-rows.ts'

type Line = readonly (string | number | boolean | null)[]

const file = (head: readonly string[], lines: readonly Line[]): string => [head, ...lines].map((line) => csvLine(line)).join('')

/** Every list of a check as a file, by the end of its address. */
export const checkLists: Readonly<Record<string, (folder: CheckedFolder, series: readonly Series[]) => string>> = {
  'series.csv': (folder, all) =>
    file(
      ['series', 'table', 'row', 'at', 'file', 'sheet', 'cell', 'value', 'shown', 'breaks'],
      all.flatMap((series) => {
        const broken = brokenPoints(folder, series)
        return series.points.flatMap(({ at, values }) =>
          values.map(({ file, sheet, cell, value, shown }) => [
            ...[series.id, series.table, series.row, at, file, sheet.trim(), cell, value, shown],
            broken.has(at),
          ]),
        )
      }),
    ),
  'facilities.csv': (folder) => {
    const { editions, names } = editionPeople(folder)
    return file(
      ['facility', ...editions.map(({ file }) => file.file)],
      names.map(([key, label]) => [label, ...editions.map(({ people }) => people.get(key) ?? null)]),
    )
  },
  'population.csv': ({ editions, result }) =>
    file(
      ['month', 'file', 'sheet', 'cell', 'printed', 'at_midnight', 'at_any_time', 'is_between'],
      comparePopulation([...editions.values()], result.recomputed).map(({ month, file, sheet, cell, published, recomputed, isBetween }) => [
        ...[month, file, sheet.trim(), cell, published, recomputed.atMidnight, recomputed.present],
        isBetween,
      ]),
    ),
  'population-by-facility.csv': (folder) =>
    file(
      ['file', 'from', 'until', 'facility', 'cell', 'printed', 'codes_of_that_name', 'code', 'at_midnight', 'at_any_time', 'is_between'],
      facilityRowsOf(folder).flatMap(({ file, from, until, facilities }) =>
        facilities.map(({ name, cell, published, codes, recomputed, isBetween }) => [
          ...[file, from, until, name, cell, published, codes, recomputed?.code ?? null, recomputed?.atMidnight ?? null],
          ...[recomputed?.present ?? null, recomputed ? isBetween : null],
        ]),
      ),
    ),
}
