import type { Accounted } from './label.ts'
import type { Register } from './make-register.ts'
import type { ToldList } from './read-told.ts'

interface Table {
  /** Name -> type of the engine. */
  columns: Readonly<Record<string, string>>
  rows: readonly Readonly<Record<string, unknown>>[]
}

const texts = (names: string): Record<string, string> => Object.fromEntries(names.split(' ').map((name) => [name, 'VARCHAR']))

/** The tables of the register, as they are written and asked of. */
export function registerTables({ places, accounted }: Register, lists: readonly ToldList[]): Readonly<Record<string, Table>> {
  const numbered = accounted.map((account, at) => ({ label_id: at + 1, ...account }))
  return {
    places: {
      columns: {
        ...texts('place_id place code name kind city county state area zone zone_by contract standard last_rating address'),
        ...{
          capacity: 'BIGINT',
          last_rated_on: 'DATE',
          first_used_on: 'DATE',
          last_used_on: 'DATE',
          lists: 'BIGINT',
          labels: 'BIGINT',
          facts: 'BIGINT',
        },
      },
      rows: placeRows(places, accounted),
    },
    'place-facts': { columns: { ...texts('place place_id fact value file sheet'), on_day: 'DATE', row: 'BIGINT' }, rows: factRows(places) },
    'place-labels': {
      columns: {
        ...texts('file sheet by code name city state area outcome how place place_id'),
        ...{ label_id: 'BIGINT', likeness: 'BIGINT', rows: 'BIGINT', first_row: 'BIGINT', candidates: 'BIGINT' },
      },
      rows: numbered.map(labelRow),
    },
    'place-candidates': {
      columns: { ...texts('file label place place_id name city state why'), label_id: 'BIGINT', likeness: 'BIGINT', rows: 'BIGINT' },
      rows: numbered.flatMap(candidateRows),
    },
    'place-lists': {
      columns: { ...texts('list file sheet'), as_of: 'DATE', rows: 'BIGINT', withheld: 'BIGINT' },
      rows: lists.map(({ list, file, sheet, asOf, rows, withheld }) => ({ list, file, sheet, as_of: asOf, rows, withheld })),
    },
  }
}

type Numbered = Accounted & { label_id: number }

const labelRow = ({ placeId, placeCode, firstRow, candidates, format: _, ...label }: Numbered): Table['rows'][number] => ({
  ...label,
  place: placeCode ?? placeId,
  place_id: placeId,
  first_row: firstRow,
  candidates: candidates.length,
})

const candidateRows = ({ label_id, file, code, name, rows, candidates }: Numbered): Table['rows'] =>
  candidates.map(({ placeId, code: found, ...candidate }) => ({
    ...candidate,
    label_id,
    file,
    rows,
    label: name ?? code,
    place: found ?? placeId,
    place_id: placeId,
  }))

const factRows = (places: Register['places']): Table['rows'] =>
  places.flatMap(({ placeId, code, facts }) =>
    facts.map(({ fact, value, on, file, sheet, row }) => ({
      place: code ?? placeId,
      place_id: placeId,
      fact,
      value,
      on_day: on,
      file,
      sheet,
      row,
    })),
  )

function placeRows(places: Register['places'], accounted: Register['accounted']): Table['rows'] {
  const labels = Map.groupBy(accounted, ({ placeId }) => placeId)
  return places.map((place) => ({
    place_id: place.placeId,
    place: place.code ?? place.placeId,
    code: place.code,
    name: place.name,
    kind: place.kind,
    city: place.city,
    county: place.county,
    state: place.state,
    area: place.area,
    zone: place.zone,
    zone_by: place.zoneBy,
    contract: place.contract,
    standard: place.standard,
    last_rating: place.lastRating,
    address: place.address,
    capacity: place.capacity,
    last_rated_on: place.lastRatedOn,
    first_used_on: place.firstUsedOn,
    last_used_on: place.lastUsedOn,
    lists: place.listCount,
    labels: labels.get(place.placeId)?.length ?? 0,
    facts: place.facts.length,
  }))
}
