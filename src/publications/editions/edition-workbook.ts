import writeWorkbook, { type Row, type Cell as SheetCell, type SheetData } from 'write-excel-file/node'
import { sheetWords } from '../numbers/sheet-words.ts'
import type { Words } from '../numbers/table.ts'
import type { Edition, EditionTable } from './edition.ts'
import { cellWords, roundFor } from './print-cell.ts'
import { tabulate } from './tabulate.ts'

type Language = keyof Words

const said = {
  counted: { en: 'Counted to', es: 'Contado hasta' },
  position: { en: 'Last entry of the ledger counted', es: 'Último asiento del registro contado' },
  hash: { en: 'Its hash', es: 'Su huella' },
  taken: { en: 'Taken at', es: 'Tomado el' },
  authority: { en: 'Authority', es: 'Base legal' },
  about: { en: 'About', es: 'Acerca de' },
  notCollected: { en: 'Not collected', es: 'No se recoge' },
  what: { en: 'What', es: 'Qué' },
  kinds: { en: 'Cells without a number', es: 'Celdas sin número' },
} satisfies Record<string, Words>

const bold = (value: string): SheetCell => ({ value, fontWeight: 'bold' })
const wrapped = (value: string): SheetCell => ({ value, wrap: true })

/** An edition as a workbook: a sheet of what it is, then its tables, sheet by sheet. One language a workbook. */
export function editionWorkbook(edition: Edition, language: Language): Promise<Buffer> {
  const names = [...new Set(edition.tables.map(({ sheet }) => sheet))]
  const sheets = names.map((name) => ({
    sheet: sheetWords(name)[language],
    data: edition.tables.filter(({ sheet }) => sheet === name).flatMap((table) => tableRows(table, language)) as SheetData,
    columns: [{ width: 44 }],
  }))
  return writeWorkbook([
    { sheet: said.about[language], data: aboutRows(edition, language), columns: [{ width: 44 }, { width: 90 }] },
    ...sheets,
    { sheet: said.notCollected[language], data: notCollectedRows(edition, language), columns: [{ width: 60 }, { width: 90 }] },
  ]).toBuffer()
}

const aboutRows = (edition: Edition, language: Language): SheetData => [
  [bold(edition.title[language])],
  [said.authority[language], wrapped(edition.authority)],
  [said.counted[language], edition.countedOn],
  [said.taken[language], edition.takenAt],
  [said.position[language], edition.ledgerPosition],
  [said.hash[language], edition.ledgerHash],
  [],
  [bold(said.kinds[language])],
  ...Object.values(cellWords).map((words): Row => [words[language]]),
]

const notCollectedRows = ({ notCollected }: Edition, language: Language): SheetData =>
  notCollected.map(({ title, because }): Row => [wrapped(title[language]), wrapped(because[language])])

function tableRows(table: EditionTable, language: Language): Row[] {
  const head: Row = [bold(said.what[language]), ...table.columns.map(({ label }) => bold(label[language]))]
  const panels = tabulate(table).flatMap(({ panel, rows }): Row[] => [
    ...(table.panels.length > 1 ? [[bold(panel.label[language])]] : []),
    ...rows.map(
      ({ row, cells }): Row => [
        row.label[language],
        ...cells.map(
          ({ value }): SheetCell => (value.kind === 'number' ? roundFor(row.unit, value.value) : cellWords[value.kind][language]),
        ),
      ],
    ),
  ])
  return [[bold(`${table.code}: ${table.title[language]}`)], [table.says[language]], head, ...panels, []]
}
