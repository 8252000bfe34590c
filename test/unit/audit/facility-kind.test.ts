import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { facilityKindSql } from '../../../src/audit/facility-kind.ts'

async function kindOf(code: string | null, name: string | null): Promise<unknown> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const text = (value: string | null) => (value === null ? 'null::varchar' : `'${value.replaceAll("'", "''")}'`)
  const read = await connection.runAndReadAll(
    `select ${facilityKindSql({ code: 'code', name: 'name' })} from (select ${text(code)} as code, ${text(name)} as name)`,
  )
  return read.getRows()[0]?.[0]
}

describe('the kind of a facility', () => {
  test.each([
    ['NYCHOLD', 'AN INVENTED FIELD OFFICE', 'hold-room'],
    ['nychold', null, 'hold-room'],
    [null, 'INVENTED HOLD ROOM', 'hold-room'],
    [null, 'INVENTED HOLDING ROOMS 2', 'hold-room'],
    ['HOLDENA', 'HOLDEN COUNTY JAIL', 'detention'],
    ['XXMED', "ST. NOBODY'S HOSPITAL", 'hospital'],
    ['XXMED', 'INVENTED MEDICAL CENTER', 'hospital'],
    ['XXINN', 'THE INVENTED INN AND SUITES', 'hotel'],
    ['XXINN', 'INNSBRUCK COUNTY JAIL', 'detention'],
    ['XXSTG', 'INVENTED STAGING FACILITY', 'staging'],
    ['XXDET', 'INVENTED PROCESSING CENTER', 'detention'],
    ['XXDET', null, 'detention'],
    [null, null, null],
  ])('of code %s and name %s is %s', async (code, name, kind) => {
    expect(await kindOf(code, name)).toBe(kind)
  })

  test('is not told where a release has neither code nor name', () => {
    expect(facilityKindSql({ code: null, name: null })).toBeNull()
  })
})
