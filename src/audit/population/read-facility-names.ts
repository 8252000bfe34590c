import { existsSync } from 'node:fs'
import { Sentence } from '../../kernel/sentence.ts'
import { openDuckDb } from '../duckdb.ts'
import { sqlText } from '../stints/sql-text.ts'

/**
 * Names of facility codes, from a list (as `places.csv` of a register) or of matches somebody reviewed.
 * @param path CSV with the columns `code` (or `detention_facility_code`) and `name`
 * @throws Sentence where the file is missing or has not these columns
 */
export async function readFacilityNames(path: string): Promise<{ code: string; name: string }[]> {
  if (!existsSync(path)) throw new Sentence(`${path} cannot be opened: check that it is there.`)
  const database = await openDuckDb()
  try {
    const source = `read_csv(${sqlText(path)}, header = true, all_varchar = true)`
    const read = await database.connection
      .runAndReadAll(`select column_name from (describe select * from ${source})`)
      .catch(() => undefined)
    const columns = new Set(read?.getRows().flat().map(String))
    const code = ['code', 'detention_facility_code'].find((name) => columns.has(name))
    if (!code || !columns.has('name'))
      throw new Sentence(`${path} has not the columns code and name: give a list with both, as the places.csv of a register.`)
    const found = await database.connection.runAndReadAll(
      `select distinct ${code}, name from ${source} where ${code} is not null and name is not null order by 1, 2`,
    )
    return found.getRows().map(([of, name]) => ({ code: String(of), name: String(name) }))
  } finally {
    database.close()
  }
}
