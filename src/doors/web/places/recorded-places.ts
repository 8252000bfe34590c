import type { Context } from 'hono'
import { type PlaceFacts, placeFacts } from '../../../offices/places/exports.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import type { PlaceSources } from './place-sources.ts'

/** Places on record as they stand today, each in its own zone, by code. */
export async function recordedPlaces(record: PlaceSources['record']): Promise<readonly PlaceFacts[]> {
  if (!record) return []
  const now = record.now()
  const states = await record.registers.places.states()
  return states
    .flatMap((state) => {
      const zone = state.subjects.get('place')?.zone ?? 'UTC'
      return placeFacts(state, now.toZonedDateTimeISO(zone).toPlainDate().toString()) ?? []
    })
    .toSorted((one, other) => one.code.localeCompare(other.code))
}

/** All of them as CSV. */
export async function recordedPlacesCsv(context: Context, record: PlaceSources['record']): Promise<Response> {
  const places = await recordedPlaces(record)
  const lines = places.map(({ code, name, kind, zone, capacity, standard, closedBecause }) =>
    csvLine([code, name, kind, zone, capacity, standard, closedBecause === null]),
  )
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="places-on-record.csv"')
  return context.body([csvLine(['code', 'name', 'kind', 'zone', 'capacity', 'standard', 'is_open']), ...lines].join(''))
}
