import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDemo } from '../../../src/demo/write-demo.ts'
import { type ReadSheet, readWorkbook } from './read-workbook.ts'

describe('the demonstration', () => {
  let dir: string
  const tables = new Map<string, ReadSheet>()

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'writ-demo-'))
    const { files } = await writeDemo(dir)
    for (const file of files) {
      const [sheet] = await readWorkbook(file)
      if (sheet) tables.set(basename(file, '.xlsx').replace('INVENTED_', ''), sheet)
    }
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const sheet = (name: string) => {
    const found = tables.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  /** Records without the rows above, the header and the footer. */
  const records = (name: string) => sheet(name).rows.slice(name === 'Segregation' ? 1 : 7, -1)
  const column = (name: string, header: string) => {
    const place = sheet(name).rows[name === 'Segregation' ? 0 : 6]?.indexOf(header) ?? -1
    expect(place).toBeGreaterThan(-1)
    return records(name).map((row) => row[place])
  }
  const stintTables = ['Detentions_FY23', 'Detentions_FY24', 'Detentions_FY25', 'Detentions_FY26']

  it('has a table of each kind, of the size asked for and a few exact duplicates', () => {
    expect(stintTables.reduce((sum, name) => sum + records(name).length, 0)).toBe(3000 + 4 * 3)
    expect(records('Arrests')).toHaveLength(806)
    expect(records('Detainers')).toHaveLength(404)
    expect(records('Removals')).toHaveLength(303)
    expect(records('Segregation')).toHaveLength(152)
  })

  it('has the released number of columns in each', () => {
    expect(sheet('Detentions_FY25').rows[6]).toHaveLength(53)
    expect(sheet('Arrests').rows[6]).toHaveLength(25)
    expect(sheet('Detainers').rows[6]).toHaveLength(65)
    expect(sheet('Removals').rows[6]).toHaveLength(39)
    expect(sheet('Segregation').rows[0]).toHaveLength(23)
  })

  it('calls everyone INVENTED, and the same person the same in every table', () => {
    const seen = (name: string) => new Set(column(name, 'Anonymized Identifier').filter((value) => value !== null))
    for (const name of [...stintTables, 'Arrests', 'Detainers', 'Removals'])
      for (const value of seen(name)) expect(value).toMatch(/^INVENTED-\d{6}$/)
    const detained = new Set(stintTables.flatMap((name) => [...seen(name)]))
    expect([...seen('Arrests')].some((person) => detained.has(person))).toBe(true)
    // All but the few whose every stint lost its identifier, as planted.
    const strangers = [...seen('Removals')].filter((person) => !detained.has(person))
    expect(strangers.length).toBeLessThan(seen('Removals').size * 0.05)
  })

  it('holds the faults that releases have: unreadable dates, redaction marks, ends before starts, missing identifiers, footers', () => {
    expect(column('Arrests', 'Final Order Date')).toContain('06/14/0002 03:10 PM')
    expect(column('Detentions_FY25', 'Citizenship Country')).toContain('(b)(6), (b)(7)(C)')
    expect(column('Arrests', 'Anonymized Identifier')).toContain(null)
    const reversed = stintTables.flatMap((name) => {
      const out = column(name, 'Book Out Date Time')
      return column(name, 'Book In Date Time').filter((bookIn, place) => Number(bookIn) > Number(out[place] ?? Number.POSITIVE_INFINITY))
    })
    expect(reversed.length).toBeGreaterThan(0)
    for (const { rows } of tables.values()) expect(rows.at(-1)?.[0]).toMatch(/^Invented records/)
  })
})
