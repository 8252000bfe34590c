import { type PlaceYear, placeYear } from '../../../../offices/inspections/exports.ts'
import { placeFacts, placeId } from '../../../../offices/places/exports.ts'
import { MayNotRead } from '../../../../reading-room/reading-room.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { sayName } from '../../forms/say-name.ts'
import type { RegisterVisit } from '../../register-visit.ts'

export interface ReadYear {
  caseId: string
  name: string
  year: PlaceYear
  /** The last month shown, YYYY-MM. */
  until: string
  /** The month that runs, in the place. */
  thisMonth: string
  /** Cases left out because reading them is restricted. */
  withheld: number
  /** False where this officer may not know who read the place's case. */
  hasReadings: boolean
  fault?: string
}

/** The year of a place as this officer may know it, or undefined where there is no such place. */
export async function readPlaceYear(visit: RegisterVisit, asked: string): Promise<ReadYear | undefined> {
  const { door, view } = visit
  const code = asked.toUpperCase()
  const place = await door.registrar.findCase(placeId(code))
  const now = door.now()
  const zone = place?.subjects.get('place')?.zone
  if (!place || zone === undefined) return undefined
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const thisMonth = today.toPlainYearMonth().toString()
  const { until: given = '' } = view.query
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(given)
  const until = isMonth && given <= thisMonth ? given : thisMonth
  const { readable, withheld } = await visit.lines.of(await door.registers.heldAt(code))
  const readings = await readingsOf(visit, place.caseId, code)
  const year = placeYear({
    place,
    cases: readable,
    readings: readings ?? [],
    until,
    now,
    law: door.law(),
    isClearedForConduct: visit.standing.clearances.includes('conduct'),
  })
  const isWrong = given !== '' && given !== until
  return {
    caseId: place.caseId,
    name: placeFacts(place, today.toString())?.name || code,
    ...{ year, until, thisMonth, withheld, hasReadings: readings !== undefined },
    ...(isWrong ? { fault: `"${given}" is not a month up to ${thisMonth}; write it like ${thisMonth}.` } : {}),
  }
}

/** Who read the place's case, each only by what was done: itself logged. Undefined where this officer may not know. */
async function readingsOf({ door, reader }: DeskVisit, caseId: string, code: string) {
  try {
    const readings = await door.readingRoom.readingsOf(reader(`Looking at the year of the place ${code}, by month`), caseId)
    return readings.map(({ readAt, what }) => ({ readAt, what: sayName(what) }))
  } catch (fault) {
    if (fault instanceof MayNotRead) return undefined
    throw fault
  }
}
