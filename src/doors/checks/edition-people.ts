import type { CheckedFile } from '../../checks/checked-file.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { numberIn, plain } from '../../checks/tables/table.ts'
import { breakdowns } from '../../checks/workbook/facilities/facility-columns.ts'

/** One edition's facilities: average population by name in small letters, and the sheet it stands in. */
export interface EditionPeople {
  file: CheckedFile
  sheet: string
  people: ReadonlyMap<string, number>
}

/** Every facility any edition lists, in order of the alphabet, with its population (the sum of its classification levels) in each edition. */
export function editionPeople(folder: CheckedFolder): {
  editions: readonly EditionPeople[]
  names: readonly (readonly [key: string, label: string])[]
} {
  const labels = new Map<string, string>()
  const editions = folder.result.files.flatMap((file): EditionPeople[] => {
    const table = folder.editions.get(file.id)?.tables.find(({ spec }) => spec.id === 'facilities')
    if (!table) return []
    const levels = table.columns.filter((column) => breakdowns[0]?.picks(column))
    const people = new Map(
      table.rows.map((row) => {
        labels.set(plain(row.label), row.label)
        return [plain(row.label), levels.reduce((sum, column) => sum + (numberIn(table, row, column) ?? 0), 0)] as const
      }),
    )
    return [{ file, sheet: table.grid.name, people }]
  })
  return { editions, names: [...labels].toSorted(([one], [other]) => one.localeCompare(other)) }
}
