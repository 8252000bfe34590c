import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateStints, type StintsMade } from '../../../src/demo/generate-stints.ts'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { type ReadSheet, readWorkbook } from './read-workbook.ts'

const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

describe('generated stints', () => {
  let dir: string
  let made: StintsMade
  let sheets: ReadSheet[]

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'writ-generate-'))
    made = await generateStints({ stints: 1500, seed: 7, outDir: dir })
    sheets = (await Promise.all(made.files.map(readWorkbook))).flat()
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  it('come as one workbook a fiscal year, and hold exactly as many rows as were asked for', () => {
    expect(made.files).toHaveLength(4)
    expect(sheets.map(({ name }) => name)).toEqual(['FY2023', 'FY2024', 'FY2025', 'FY2026'])
    expect(sheets.reduce((sum, { rows }) => sum + rows.length - 7, 0)).toBe(1500)
  })

  it('say above every table that nobody in it is real', () => {
    for (const { rows } of sheets) expect(rows[0]?.[0]).toBe('INVENTED RECORDS - NOT REAL PEOPLE')
  })

  it('have six rows above a header of 53 columns', () => {
    for (const { rows } of sheets) {
      for (const row of rows.slice(0, 6)) expect(row.slice(1).every((cell) => cell === null)).toBe(true)
      expect(rows[6]).toHaveLength(53)
      expect(rows[6]?.[0]).toBe('Stay Book In Date Time')
      expect(rows[6]?.[38]).toBe('Detention Facility Code')
      expect(rows[6]?.[52]).toBe('Anonymized Identifier')
    }
  })

  it('give identifiers of 40 hexadecimal characters, and none in some rows', () => {
    const identifiers = sheets.flatMap(({ rows }) => rows.slice(7).map((row) => row[52]))
    expect(identifiers.filter((value) => value !== null).every((value) => /^[0-9a-f]{40}$/.test(String(value)))).toBe(true)
    expect(identifiers.filter((value) => value === null)).toHaveLength(made.stintsWithoutPersonId)
  })

  it('print moments to the second and days without a time', () => {
    const rows = sheets.flatMap((sheet) => sheet.rows.slice(7))
    const bookIns = rows.map((row) => row[1])
    expect(bookIns.every((value) => value instanceof Date && value.getUTCFullYear() >= 2020 && value.getUTCFullYear() <= 2026)).toBe(true)
    const days = rows.map((row) => row[6]).filter((value) => value !== null)
    expect(days.every((value) => value instanceof Date && value.getUTCHours() === 0 && value.getUTCMinutes() === 0)).toBe(true)
  })

  it('name only example places', () => {
    const places = sheets.flatMap(({ rows }) => rows.slice(7).map((row) => String(row[2])))
    expect(places.every((name) => name.startsWith('EXAMPLE '))).toBe(true)
  })

  it('are the same, byte for byte, for the same seed, and others for another', async () => {
    const again = await generateStints({ stints: 1500, seed: 7, outDir: join(dir, 'again') })
    const other = await generateStints({ stints: 1500, seed: 8, outDir: join(dir, 'other') })
    for (const [place, file] of made.files.entries()) {
      expect(await digest(again.files[place] ?? '')).toBe(await digest(file))
      expect(await digest(other.files[place] ?? '')).not.toBe(await digest(file))
    }
  })

  it('refuse a count that cannot be had, in a sentence', async () => {
    for (const stints of [0, -1, 1.5, 1e9]) await expect(generateStints({ stints, seed: 7, outDir: dir })).rejects.toThrow(Sentence)
    await expect(generateStints({ stints: 10, seed: 0.5, outDir: dir })).rejects.toThrow('whole number')
  })
})
