import { createHash } from 'node:crypto'
import type { WorkbookGrids } from '../../releases/workbook/grid.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import type { PublishedTable } from '../tables/table.ts'
import { editionWords } from '../words/edition-words.ts'
import { type Edition, readEdition } from '../workbook/edition.ts'
import { compareFacilities } from './compare-facilities.ts'
import { compareTables } from './compare-tables.ts'

/**
 * Checks editions of one publication against each other, each against the one before it by the day of its data.
 * @returns findings of the later edition of each pair
 */
export const compareWorkbooks = (workbooks: readonly WorkbookGrids[]): CheckFinding[] => compareEditions(workbooks.map(readEdition))

/** The same for workbooks whose tables are recognised already. */
export function compareEditions(editions: readonly Edition[]): CheckFinding[] {
  const ordered = editions.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
  return [
    ...checkNames(ordered),
    ...ordered.flatMap((later, at) => {
      const earlier = ordered[at - 1]
      if (!earlier) return []
      const again = sayReissued(earlier, later)
      return again ? [again] : [...compareTables(earlier, later), ...compareFacilities(earlier, later), ...sayDropped(earlier, later)]
    }),
  ]
}

const dayOf = ({ dataOn, namedOn, fiscalYear, workbook }: Edition): string =>
  `${dataOn ?? namedOn ?? fiscalYear ?? ''} ${namedOn ?? ''} ${workbook.file}`

/** The marks of everything that a workbook shows, whatever else its bytes hold. */
function contentSum({ workbook }: Edition): string {
  const sum = createHash('sha256')
  for (const { name, rows } of workbook.sheets)
    sum.update(JSON.stringify([name, [...rows].map(([row, cells]) => [row, cells.map((cell) => cell?.value ?? null)])]))
  return sum.digest('hex')
}

/** The same file, or the same cells, under another name. */
function sayReissued(earlier: Edition, later: Edition): CheckFinding | undefined {
  const isSameFile = earlier.workbook.sha256 === later.workbook.sha256
  if (!isSameFile && contentSum(earlier) !== contentSum(later)) return undefined
  const [sheet] = later.workbook.sheets
  return findingIn(later.workbook.file, sheet?.name ?? '', {
    check: 'identical-reissue',
    cell: 'A1',
    ...editionWords.reissued({
      file: later.workbook.file,
      earlier: earlier.workbook.file,
      isSameFile,
      namedOn: later.namedOn,
      sum: later.workbook.sha256.slice(0, 16),
    }),
    severity: 'warning',
    sure: 'certain',
  })
}

/** Tables that an earlier edition has and a later one has not. */
function sayDropped(earlier: Edition, later: Edition): CheckFinding[] {
  const has = new Set(later.tables.map(topicOf))
  const dropped = [...new Map(earlier.tables.filter((table) => !has.has(topicOf(table))).map((table) => [topicOf(table), table])).values()]
  const [sheet] = later.workbook.sheets
  return dropped.map((table) =>
    findingIn(later.workbook.file, sheet?.name ?? '', {
      check: 'table-dropped',
      cell: 'A1',
      ...editionWords.dropped({
        title: table.title,
        table: table.spec.says,
        sheet: table.grid.name.trim(),
        file: earlier.workbook.file,
      }),
      severity: 'warning',
      sure: 'certain',
    }),
  )
}

const topicOf = ({ spec }: PublishedTable): string => spec.layoutOf ?? spec.id

/** A file's name with its digits blanked: the pattern names are made by. */
const patternOf = (file: string): string =>
  file
    .replace(/^\d{8}__/, '')
    .replace(/\d/g, '9')
    .replace(/FY99+/i, 'FY')

function checkNames(editions: readonly Edition[]): CheckFinding[] {
  const misdated = editions.flatMap(({ workbook, namedOn, dataOn }) =>
    namedOn && dataOn && Temporal.PlainDate.compare(namedOn, dataOn) < 0
      ? [
          findingIn(workbook.file, workbook.sheets[0]?.name ?? '', {
            check: 'misdated',
            cell: 'A1',
            ...editionWords.misdated({ file: workbook.file, namedOn, dataOn }),
            severity: 'note',
            sure: 'certain',
          }),
        ]
      : [],
  )
  const patterns = [...Map.groupBy(editions, ({ workbook }) => patternOf(workbook.file)).values()].flatMap(([first]) =>
    first ? [first.workbook.file] : [],
  )
  const last = editions.at(-1)
  if (patterns.length < 2 || !last) return misdated
  return [
    ...misdated,
    findingIn(last.workbook.file, last.workbook.sheets[0]?.name ?? '', {
      check: 'file-names',
      cell: 'A1',
      ...editionWords.fileNames({ file: last.workbook.file, editions: editions.length, patterns }),
      severity: 'note',
      sure: 'certain',
    }),
  ]
}
