import { csvLine } from '../../releases/csv/write-csv.ts'
import type { Edition } from './edition.ts'
import { roundFor } from './print-cell.ts'

const header = ['publication', 'edition', 'table', 'panel', 'row', 'column', 'unit', 'kind', 'value', 'rows_counted', 'query_sha256']

/** An edition, one cell a line: tidy, for programs. `kind` says what a cell without a value is. */
export function* editionCsv(edition: Edition): Generator<string> {
  yield csvLine(header)
  for (const table of edition.tables) {
    const rows = new Map(table.rows.map((row) => [row.key, row]))
    for (const { panel, row, column, value, counted } of table.cells) {
      const { unit, group } = rows.get(row) ?? { unit: 'custodies' as const, group: 0 }
      const number = value.kind === 'number' ? roundFor(unit, value.value) : null
      yield csvLine([
        ...[edition.publication, edition.edition, table.code, panel, row, column, unit, value.kind, number, counted],
        table.queries[group]?.hash ?? '',
      ])
    }
  }
  for (const { code } of edition.notCollected)
    yield csvLine([edition.publication, edition.edition, code, 'all', 'all', 'all', '', 'not-collected', null, null, ''])
}
