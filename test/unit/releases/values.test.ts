import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMarkSql } from '../../../src/releases/redaction-sql.ts'
import { sqlText } from '../../../src/releases/sql-text.ts'
import { boundedSql, readSql } from '../../../src/releases/value-sql.ts'
import { microsFromText } from '../../../src/releases/xlsx/date-text.ts'

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
beforeAll(() => connection.run("set TimeZone = 'UTC'"))
afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

async function value(sql: string): Promise<unknown> {
  const read = await connection.runAndReadAll(`select ${sql} as v`)
  return read.getRowObjectsJson()[0]?.v
}

const valueSql = (text: string, kind: 'instant' | 'number') => boundedSql(readSql(text, kind), kind)

const instant = async (text: string) => {
  const read = await value(`epoch_us(${valueSql(`cast(${sqlText(text)} as varchar)`, 'instant')})`)
  return read === null ? Number.NaN : Number(read)
}

describe('dates and times typed as text', () => {
  test.each([
    '2023-01-31',
    '2023-01-31 10:05:06',
    '2023-01-31 10:05',
    '2023-01-31T10:05:06Z',
    '2023-1-5',
    '1/31/2023',
    '01/31/2023 03:10 PM',
    '1/31/2023 3:10:59 AM',
    '01/31/2023 23:59',
    '12/31/2023 12:00 AM',
    'Apr 30, 2012',
    'April 30, 2012',
    '30-Apr-2012',
    '2012/04/30',
    '2024-02-29',
    '1900-01-01',
    '2100-12-31',
  ])('"%s" is the same moment in a csv as in a workbook', async (text) => {
    const read = await instant(text)
    expect(read).not.toBeNaN()
    expect(read).toBe(microsFromText(text))
  })

  test.each([
    '06/14/0002 03:10 PM',
    '01/01/0001',
    '2023-02-29',
    '13/45/2023',
    '31/01/2023',
    '1/2/23',
    'unknown',
    'epoch',
    'infinity',
    '44927',
    '2101-01-01',
    '1899-12-31',
    '25:00',
    '',
  ])('"%s" is read in neither', async (text) => {
    expect(await instant(text)).toBeNaN()
    expect(microsFromText(text)).toBeNaN()
  })
})

describe('numbers typed as text', () => {
  test.each([
    ['1,500', 1500],
    ['$2,000.50', 2000.5],
    ['-3', -3],
    ['1e3', 1000],
    ['.5', 0.5],
  ])('"%s" is %d', async (text, number) => {
    expect(await value(valueSql(sqlText(text), 'number'))).toBe(number)
  })

  test.each(['nan', 'inf', 'Infinity', '12 days', '0x10', '1-2', ''])('"%s" is none', async (text) => {
    expect(await value(valueSql(sqlText(text), 'number'))).toBeNull()
  })
})

describe('redaction marks', () => {
  test.each([
    '(b)(6)',
    '(b)(6), (b)(7)(C)',
    'b(6), b(7)c',
    'b(6), b(7)C',
    '(b)(7)(E )',
    '(B)(3)',
    '(b)(7)(E)(b)(6)(b)(7)(C)',
    '(b)(6),(b)(7)c)',
    '(b)(7)e)',
  ])('"%s" is one', async (text) => expect(await value(isMarkSql(sqlText(text)))).toBe(true))

  test.each(['8 USC 1326(b)(1)', '[{"CHARGE_SECTION_CODE":"8 USC 1326(b)(1)"}]', 'B6', 'BB', 'Bob (b) 7', 'NA', '212a6Ai'])(
    '"%s" is none',
    async (text) => expect(await value(isMarkSql(sqlText(text)))).toBe(false),
  )
})
