import { type OpenPart, openPart } from '../parquet/open-part.ts'
import { Room } from '../parquet/room.ts'
import { GroupMaker } from '../parquet/write-cells.ts'
import type { NumberedPart, StintSource } from '../stints/stint-source.ts'
import type { FacilityTexts } from './facility-texts.ts'

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
  /** The part, opened once. */
  open(part: number): Promise<{ part: NumberedPart; cells: OpenPart['cells'] }>
  close(): Promise<void>
}

export function openContext(release: ReleaseContext): RowGroupContext {
  const room = new Room()
  const opened = new Map<number, OpenPart>()
  return {
    ...release,
    room,
    idRoom: new Room(),
    maker: new GroupMaker(),
    async open(place) {
      const part = release.source.parts[place]
      if (!part) throw new Error(`There is no part ${place}.`)
      const open = opened.get(place) ?? (await openPart(part.footer, room))
      opened.set(place, open)
      return { part, cells: open.cells }
    },
    async close() {
      await Promise.all([...opened.values()].map((open) => open.close()))
      opened.clear()
    },
  }
}
