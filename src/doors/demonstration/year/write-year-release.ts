import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exampleFacilities } from '../../../demo/stints/example-facility.ts'
import { writeFacilities } from '../../../demo/stints/write-facilities.ts'
import { WorkbookWriter } from '../../../demo/xlsx/workbook-writer.ts'
import type { ReleasedPlace } from '../../../demo/year/release/release-case.ts'
import { releasedTables } from '../../../demo/year/release/released-rows.ts'
import { segregationTable } from '../../../demo/year/release/segregation-rows.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import type { Restriction } from '../../../kernel/restriction.ts'
import { readCases } from '../../../ledger/board/read-cases.ts'
import { catalogue } from '../../../offices/catalogue.ts'
import { placeFacts } from '../../../offices/places/exports.ts'
import type { OpenRecord } from '../../../open-record.ts'
import { foldCase } from '../../../registrar/fold.ts'

export interface ReleaseAsked {
  record: Pick<OpenRecord, 'database'>
  /** Emptied and written anew. */
  dir: string
  /** e.g. "2025-10-01 to 2026-09-30" */
  covers: string
  seed: number
  /** The pseudonymous identifier of a person. */
  pseudonymOf(personId: string): string
}

export interface ReleaseWritten {
  files: readonly string[]
  facilities: string
  /** Rows by table. */
  rows: Readonly<Record<string, number>>
  /** Custodies left out whole, as the law or a court says. */
  withheld: number
}

/** 8 USC 1367(a)(2) keeps everything known of the person, that they are known of too; so does a seal. */
export const neverReleased: readonly string[] = ['section-1367', 'sealed'] satisfies readonly Restriction[]

/**
 * Writes what a record says of custody as the tables the agency released, in their exact layouts: stints, arrests, detainers, removals, reports of long
 * segregation. Only what the entries say openly: no name, no country, nothing that is sealed. Memory does not grow with the ledger, but by the ids of people.
 */
export async function writeYearRelease({ record, dir, covers, seed, pseudonymOf }: ReleaseAsked): Promise<ReleaseWritten> {
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir, { recursive: true })
  const people = new Map<string, number>()
  const numberOf = (personId: string) => people.get(personId) ?? people.set(personId, people.size).size - 1
  const names: string[] = []
  const textOf = (number: number) => names[number] ?? ''
  const tables = [...releasedTables(covers, seed), segregationTable].map((table) => {
    const path = join(dir, `INVENTED_${table.name}.xlsx`)
    return {
      ...table,
      path,
      count: 0,
      book: new WorkbookWriter({ path, layout: table.layout, sheetName: table.name, sheetRowsMax: 1_000_000, textOf }),
    }
  })
  const places = await readPlaces(record)
  const place = (code: string): ReleasedPlace => places.get(code) ?? { code, name: code, area: null, site: null, state: null }
  let withheld = 0
  for await (const entries of readCases(record.database.app, { ahead: true })) {
    if (entries[0]?.caseKind !== 'custody') continue
    const state = foldCase(entries, catalogue)
    if (state.restrictions.some((restriction) => neverReleased.includes(restriction))) {
      withheld++
      continue
    }
    const number = numberOf(state.personId ?? '')
    names[number] ??= pseudonymOf(state.personId ?? '')
    for (const table of tables) {
      for (const row of table.rows({ number, state, place }, table.layout)) {
        table.count++
        await table.book.add(row)
      }
    }
  }
  for (const { book } of tables) await book.close()
  return {
    files: tables.map(({ path }) => path),
    facilities: await writeFacilities(dir),
    rows: Object.fromEntries(tables.map(({ name, count }) => [name, count])),
    withheld,
  }
}

/** Names from the register of places; areas and sites, which it does not hold, from the example places. */
async function readPlaces({ database }: ReleaseAsked['record']): Promise<ReadonlyMap<string, ReleasedPlace>> {
  const found = new Map<string, ReleasedPlace>()
  for await (const entries of readCases(database.app, { ahead: true })) {
    if (entries[0]?.caseKind !== 'place') continue
    const state: CaseState = foldCase(entries, catalogue)
    const facts = placeFacts(state, '2100-01-01')
    if (!facts) continue
    const example = exampleFacilities.find(({ code }) => code === facts.code)
    found.set(facts.code, {
      code: facts.code,
      name: facts.name,
      area: example?.area ?? null,
      site: example?.site ?? null,
      state: example?.state ?? null,
    })
  }
  return found
}
