import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { findCell, type Grid, textAt, type WorkbookGrids } from '../../releases/workbook/grid.ts'
import { dayOf } from '../../releases/workbook/shown-value.ts'
import { plain } from '../tables/table.ts'
import { findFileDay } from '../workbook/find-file-day.ts'

/** One agreement of a register under section 287(g). */
export interface Agreement {
  row: number
  state: string
  agency: string
  type: string
  county: string
  model: string
  signedOn: Temporal.PlainDate | undefined
  /** What stands where the day should be, if it is none. */
  signedText: string
}

/** A register of agreements with local agencies, as posted on one day. */
export interface AgreementRegister {
  file: string
  sha256: string
  sheet: string
  /** Agencies that have asked and not yet signed. */
  isPending: boolean
  namedOn: Temporal.PlainDate | undefined
  /** The columns it has, by their headings in capitals. */
  columns: ReadonlyMap<string, number>
  agreements: readonly Agreement[]
}

/** Reads a register from a workbook. @returns undefined where the workbook is none: no sheet has the columns */
export function readRegister({ file, sha256, sheets, is1904 }: WorkbookGrids): AgreementRegister | undefined {
  for (const grid of sheets) {
    const [heading] = grid.rows.keys()
    const columns = heading === undefined ? undefined : headingsOf(grid, heading)
    if (heading === undefined || !columns?.has('LAW ENFORCEMENT AGENCY') || !columns.has('SUPPORT TYPE')) continue
    const agreements = [...grid.rows.keys()].filter((row) => row > heading).flatMap((row) => agreementAt(grid, row, columns, is1904))
    const isPending = /pending/i.test(file) || !columns.has('SIGNED')
    return { file, sha256, sheet: grid.name, isPending, namedOn: findFileDay(file), columns, agreements }
  }
  return undefined
}

function headingsOf(grid: Grid, row: number): Map<string, number> {
  const cells = grid.rows.get(row) ?? []
  return new Map(
    [...cells.keys()].flatMap((column) => {
      const name = textAt(grid, row, column).toUpperCase()
      return name === '' ? [] : [[name, column]]
    }),
  )
}

function agreementAt(grid: Grid, row: number, columns: ReadonlyMap<string, number>, is1904: boolean): Agreement[] {
  const at = (name: string) => {
    const column = columns.get(name)
    return column === undefined ? '' : textAt(grid, row, column)
  }
  const agency = at('LAW ENFORCEMENT AGENCY')
  if (agency === '') return []
  const signed = columns.get('SIGNED')
  const cell = signed === undefined ? undefined : findCell(grid, row, signed)
  const signedOn = dayOf(cell, is1904, true) ?? isoDay(at('SIGNED'))
  return [
    {
      row,
      state: at('STATE'),
      agency,
      type: at('TYPE'),
      county: at('COUNTY'),
      model: at('SUPPORT TYPE'),
      signedOn,
      signedText: signedOn ? '' : at('SIGNED'),
    },
  ]
}

function isoDay(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}/.test(text) ? Temporal.PlainDate.from(text.slice(0, 10)) : undefined
  } catch {
    return undefined
  }
}

/** The address of an agreement's cell in a column; of its first cell where the register has no such column. */
export const agreementCell = ({ columns }: AgreementRegister, { row }: Agreement, name: string): string =>
  cellAddress(row, columns.get(name) ?? 0)

/** An agency by its letters alone: "Sheriff's Office", "Sheriffs Office" and "Sheriff’s Office" are one. */
export const agencyKey = ({ state, agency }: Pick<Agreement, 'state' | 'agency'>): string =>
  `${plain(state)} ${plain(agency)
    .replace(/\bdepartments?\b|\bdept\b/g, 'dept')
    .replace(/[^a-z0-9]/g, '')}`

/** The same agreement: agency and model. */
export const agreementKey = (agreement: Agreement): string => `${agencyKey(agreement)} ${modelKey(agreement.model)}`

/** The first word tells the three models apart, however they are spelled. */
const modelKey = (model: string): string => plain(model).split(/[^a-z]+/)[0] ?? ''
