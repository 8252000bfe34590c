import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, type TableRow } from '../tables/table.ts'
import type { Bilingual } from '../words/bilingual.ts'
import { seriesWords } from '../words/series-words.ts'
import type { Edition } from './edition.ts'

/** A number that somebody else published on what a table counts. */
interface ToldElsewhere {
  title: RegExp
  /** Fiscal years of the table that lie wholly in what the other source covers. */
  from: number
  to: number
  count: number
  source: Bilingual
  says: Bilingual
}

/** Numbers checked in the source named. */
const toldElsewhere: readonly ToldElsewhere[] = [
  {
    title: /^united states citizens? removals/i,
    from: 2018,
    to: 2019,
    count: 70,
    source: { en: 'GAO-21-487, July 2021', es: 'GAO-21-487, julio de 2021' },
    says: {
      en: 'the Government Accountability Office found, in the agency’s own data, 70 removals of people who may have been citizens from fiscal year 2015 to March 2020',
      es: 'la Oficina de Rendición de Cuentas del Gobierno (GAO) encontró, en los datos de la propia agencia, 70 expulsiones de personas que podrían ser ciudadanas, entre el año fiscal 2015 y marzo de 2020',
    },
  },
]

/** Tables that print far fewer than another body counted. Periods and definitions differ, so each is said and none is called wrong. */
export function checkToldElsewhere({ tables, workbook }: Edition): CheckFinding[] {
  return toldElsewhere.flatMap(({ title, from, to, count, source, says }) =>
    tables
      .filter((table) => title.test(table.title))
      .flatMap((table) => {
        const years = table.rows.flatMap((row) => yearIn(table, row, from, to))
        const [first] = years
        if (!first) return []
        const sum = years.reduce((all, { value }) => all + value, 0)
        if (sum >= count / 2) return []
        return [
          findingIn(workbook.file, table.grid.name, {
            check: 'told-elsewhere',
            cell: first.cell,
            alsoCells: years.slice(1).map(({ cell }) => cell),
            ...seriesWords.toldElsewhere({ title: table.title, years, says, source }),
            severity: 'note',
            sure: 'possible',
          }),
        ]
      }),
  )
}

function yearIn(table: PublishedTable, row: TableRow, from: number, to: number) {
  const [, digits] = /^fy(\d{4})$/.exec(plain(row.label)) ?? []
  const [column] = table.columns
  const value = column ? numberIn(table, row, column) : undefined
  const year = Number(digits)
  return column && value !== undefined && year >= from && year <= to ? [{ year, value, cell: addressOf(row, column) }] : []
}
