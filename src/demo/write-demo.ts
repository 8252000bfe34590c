import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Chance } from './chance.ts'
import { detentionsLayout } from './stints/detentions-layout.ts'
import { stintCells } from './stints/stint-cells.ts'
import { fiscalYearNumber } from './stints/window.ts'
import { writeFacilities } from './stints/write-facilities.ts'
import { arrestsLayout } from './tables/arrests-layout.ts'
import { demoArrests } from './tables/demo-arrests.ts'
import { demoDetainers } from './tables/demo-detainers.ts'
import { type DemoPerson, inventPeople } from './tables/demo-person.ts'
import { demoRemovals } from './tables/demo-removals.ts'
import { demoSegregation } from './tables/demo-segregation.ts'
import { detainersLayout } from './tables/detainers-layout.ts'
import { type FaultsAsked, plantFaults } from './tables/plant-faults.ts'
import { removalsLayout } from './tables/removals-layout.ts'
import { segregationLayout } from './tables/segregation-layout.ts'
import type { CellValue, Layout } from './xlsx/layout.ts'
import { WorkbookWriter } from './xlsx/workbook-writer.ts'

export interface Demo {
  files: string[]
  /** Code, city, state and county of the invented places. */
  facilities: string
}

const SEED = 2026
const COVERS = 'FY2023 - FY2026'
const COUNT = { stints: 3000, arrests: 800, detainers: 400, removals: 300, segregation: 150 }
const IDENTIFIER = 'Anonymized Identifier'

/**
 * Writes the demonstration: a small release of invented people in the released layouts, with the faults that real releases have.
 * Everyone in it is called INVENTED-000… where a release has a pseudonymous identifier.
 * @param dir emptied and written anew
 */
export async function writeDemo(dir: string): Promise<Demo> {
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir, { recursive: true })
  const chance = new Chance(SEED)
  const people = inventPeople(chance, COUNT.stints)
  const files = [...(await writeStints(chance, people, dir)), ...(await writeTables(chance, people, dir))]
  return { files, facilities: await writeFacilities(dir) }
}

async function writeStints(chance: Chance, people: readonly DemoPerson[], dir: string): Promise<string[]> {
  const rows = people.flatMap((person) => person.rows).slice(0, COUNT.stints)
  const faults: FaultsAsked = {
    unreadableIn: 'Entry Date',
    redactedIn: 'Citizenship Country',
    swapped: ['Book In Date Time', 'Book Out Date Time'],
    missingIn: IDENTIFIER,
    each: 3,
  }
  const files: string[] = []
  for (const [number, year] of [23, 24, 25, 26].entries()) {
    const covers = `FY20${year}`
    const layout = detentionsLayout(covers, SEED)
    const cells = rows.filter(({ stint }) => fiscalYearNumber(stint.bookIn) === number).map(stintCells)
    files.push(
      await writeTable(join(dir, `INVENTED_Detentions_FY${year}.xlsx`), covers, layout, plantFaults(chance, layout, cells, faults)),
    )
  }
  return files
}

async function writeTables(chance: Chance, people: readonly DemoPerson[], dir: string): Promise<string[]> {
  const arrests = arrestsLayout(COVERS, SEED)
  const detainers = detainersLayout(COVERS, SEED)
  const removals = removalsLayout(COVERS, SEED)
  const tables: [string, Layout, CellValue[][], FaultsAsked][] = [
    [
      'Arrests',
      arrests,
      demoArrests(chance, arrests, people, COUNT.arrests),
      { unreadableIn: 'Final Order Date', redactedIn: 'Apprehension Site Landmark', missingIn: IDENTIFIER, each: 6 },
    ],
    [
      'Detainers',
      detainers,
      demoDetainers(chance, detainers, people, COUNT.detainers),
      { unreadableIn: 'Apprehension Date', redactedIn: 'Facility City', swapped: ['Detainer Prepare Date', 'Departed Date'], each: 4 },
    ],
    [
      'Removals',
      removals,
      demoRemovals(chance, removals, people, COUNT.removals),
      { unreadableIn: 'Final Order Date', redactedIn: 'Port of Departure', missingIn: IDENTIFIER, each: 3 },
    ],
    [
      'Segregation',
      segregationLayout,
      demoSegregation(chance, segregationLayout, COUNT.segregation),
      { unreadableIn: 'Release Date', redactedIn: 'Facility', swapped: ['Placement Date', 'Release Date'], each: 2 },
    ],
  ]
  const files: string[] = []
  for (const [name, layout, rows, faults] of tables)
    files.push(await writeTable(join(dir, `INVENTED_${name}.xlsx`), name, layout, plantFaults(chance, layout, rows, faults)))
  return files
}

async function writeTable(path: string, sheetName: string, layout: Layout, rows: readonly CellValue[][]): Promise<string> {
  const book = new WorkbookWriter({
    path,
    layout,
    sheetName,
    sheetRowsMax: 1_000_000,
    textOf: (number) => `INVENTED-${String(number).padStart(6, '0')}`,
  })
  for (const row of rows) await book.add(row)
  await book.addNote('Invented records. Footers like this one stand under the rows of many releases.')
  await book.close()
  return path
}
