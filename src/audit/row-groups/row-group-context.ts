import { textStarts } from '../parquet/cells.ts'
import { type OpenPart, openPart } from '../parquet/open-part.ts'
import { Room } from '../parquet/room.ts'
import { GroupMaker } from '../parquet/write-cells.ts'
import type { NumberedPart, StintSource } from '../stints/stint-source.ts'
import type { FacilityText, FacilityTexts } from './facility-texts.ts'

/** What every row group of a release is made from. Plain data: it is sent to each thread once. */
export interface ReleaseContext {
  source: StintSource
  facilities: FacilityTexts
  /** Which of city, state and county a table of facilities gives. */
  places: readonly string[]
}

/** A release opened by one thread, with room that is used again for each row group. */
export interface RowGroupContext extends ReleaseContext {
  room: Room
  /** For the one column that is needed beside others. */
  idRoom: Room
  maker: GroupMaker
  /** Facilities by code and name, joined by a zero. */
  facilityNumbers(): ReadonlyMap<string, number>
  /** The part, opened once. */
  open(part: number): OpenPart & { part: NumberedPart }
  close(): void
}

export function openContext(release: ReleaseContext): RowGroupContext {
  const room = new Room()
  const opened = new Map<number, OpenPart>()
  let numbered: ReturnType<RowGroupContext['facilityNumbers']> | undefined
  return {
    ...release,
    room,
    idRoom: new Room(),
    maker: new GroupMaker(),
    facilityNumbers() {
      numbered ??= numberFacilities(release.facilities, room)
      return numbered
    },
    open(place) {
      const part = release.source.parts[place]
      if (!part) throw new Error(`There is no part ${place}.`)
      const open = opened.get(place) ?? openPart(part.footer, room)
      opened.set(place, open)
      return { ...open, part }
    },
    close() {
      for (const open of opened.values()) open.close()
      opened.clear()
    },
  }
}

function numberFacilities(facilities: FacilityTexts, room: Room): ReadonlyMap<string, number> {
  const [codes, names] = [facilities.get('code'), facilities.get('name')]
  const numbers = new Map<string, number>()
  if (!codes || !names) return numbers
  const [codeTexts, nameTexts] = [textsOf(codes, room), textsOf(names, room)]
  for (let facility = 1; facility < codes.places.length; facility++) {
    const [code, name] = [codes.places[facility] ?? -1, names.places[facility] ?? -1]
    numbers.set(`${codeTexts[code] ?? ''}\0${nameTexts[name] ?? ''}`, facility)
  }
  return numbers
}

function textsOf({ values, count }: FacilityText, room: Room): string[] {
  const starts = textStarts(values, count, room)
  return Array.from({ length: count }, (_, n) => Buffer.from(values.subarray(starts[n], (starts[n + 1] ?? 0) - 4)).toString())
}
