import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Sentence } from '../kernel/sentence.ts'
import { Chance } from './chance.ts'
import { detentionsLayout } from './stints/detentions-layout.ts'
import { inventRows, nothingPlanted, type Planted } from './stints/invent-rows.ts'
import { inventedIdentifier } from './stints/invented-identifier.ts'
import { type StintRow, stintCells } from './stints/stint-cells.ts'
import { fiscalYearNumber } from './stints/window.ts'
import { writeFacilities } from './stints/write-facilities.ts'
import { WorkbookWriter } from './xlsx/workbook-writer.ts'

export interface StintsAsked {
  stints: number
  /** The same seed gives the same files, byte for byte. */
  seed: number
  outDir: string
  /** Told the share that is done, from 0 to 1. */
  onProgress?: (fraction: number) => void
}

export interface StintsMade extends Planted {
  stints: number
  /** The workbooks, one a fiscal year. */
  files: string[]
  /** Code, city, state and county of 844 of the 850 places. */
  facilitiesFile: string
}

const YEARS = [23, 24, 25, 26]
/** Rows wait in a pool and leave it in chance order, so that nothing downstream can live off rows that come sorted. */
const POOL = 8192
const STINTS_MAX = 20_000_000

/**
 * Invents detention stints and writes them as the March 2026 release was: a workbook a fiscal year, sheets of at most a million rows,
 * six rows above the header, 53 columns, shared texts, serial dates, styled blanks. The distributions are those published of that release;
 * the people, places and events are nobody, nowhere and never.
 * @throws Sentence where the count cannot be had or the files cannot be written
 */
export async function generateStints({ stints, seed, outDir, onProgress }: StintsAsked): Promise<StintsMade> {
  if (!Number.isInteger(stints) || stints < 1 || stints > STINTS_MAX)
    throw new Sentence(`The number of stints must be a whole number from 1 to ${STINTS_MAX.toLocaleString('en')}; ask for one of those.`)
  if (!Number.isInteger(seed)) throw new Sentence('The seed must be a whole number; give one such as 7.')
  await mkdir(outDir, { recursive: true })
  const chance = new Chance(seed)
  const planted = nothingPlanted()
  const books = YEARS.map((year) => openBook(year, seed, outDir))
  let done = 0
  while (done < stints) {
    for (const row of inventRows(chance, planted).slice(0, stints - done)) {
      const waiting = books[fiscalYearNumber(row.stint.bookIn)]?.put(row, chance)
      if (waiting) await waiting
      if (++done % 50_000 === 0) onProgress?.(done / stints)
    }
  }
  for (const book of books) await book.close(chance)
  onProgress?.(1)
  return { ...planted, stints, files: books.map(({ path }) => path), facilitiesFile: await writeFacilities(outDir) }
}

function openBook(year: number, seed: number, outDir: string) {
  const path = join(outDir, `INVENTED_Detentions_FY${year}.xlsx`)
  const sheetName = `FY20${year}`
  const book = new WorkbookWriter({
    path,
    layout: detentionsLayout(sheetName, seed),
    sheetName,
    sheetRowsMax: 1_000_000,
    textOf: (number) => inventedIdentifier(seed, number),
  })
  const pool: StintRow[] = []
  return {
    path,
    put(row: StintRow, chance: Chance): Promise<void> | undefined {
      if (pool.length < POOL) {
        pool.push(row)
        return undefined
      }
      const place = chance.below(POOL)
      const leaving = pool[place] ?? row
      pool[place] = row
      return book.add(stintCells(leaving))
    },
    async close(chance: Chance): Promise<void> {
      while (pool.length > 0) {
        const place = chance.below(pool.length)
        const last = pool.pop()
        const leaving = pool[place] ?? last
        if (last && place < pool.length) pool[place] = last
        if (leaving) await book.add(stintCells(leaving))
      }
      await book.close()
    },
  }
}
