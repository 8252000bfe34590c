import type { DuckDBConnection } from '@duckdb/node-api'

/** The texts of one column of `custody.facility`, as a Parquet dictionary. */
export interface FacilityText {
  values: Uint8Array
  count: number
  /** For each facility number the place of its text among `values`; -1 where it has none. Facilities are numbered from 1. */
  places: Int32Array
}

/** The texts of all facilities: code, name, and what a table of facilities gives. */
export type FacilityTexts = ReadonlyMap<string, FacilityText>

/** @param places the columns of `custody.place` */
export async function readFacilityTexts(connection: DuckDBConnection, places: readonly string[]): Promise<FacilityTexts> {
  const names = ['code', 'name', ...places]
  const read = await connection.runAndReadAll(`select ${names.join(', ')} from custody.facility order by facility`)
  const rows = read.getRows()
  return new Map(names.map((name, column) => [name, textsOf(rows.map((row) => row[column]))]))
}

function textsOf(texts: readonly unknown[]): FacilityText {
  const known = new Map<string, number>()
  const chunks: Buffer[] = []
  const places = new Int32Array(texts.length + 1).fill(-1)
  for (const [n, text] of texts.entries()) {
    if (typeof text !== 'string') continue
    const place = known.get(text) ?? known.size
    if (place === known.size) {
      known.set(text, place)
      const bytes = Buffer.from(text)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      chunks.push(length, bytes)
    }
    places[n + 1] = place
  }
  return { values: Uint8Array.from(Buffer.concat(chunks)), count: known.size, places }
}
