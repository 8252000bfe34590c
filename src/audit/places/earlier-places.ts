import type { BuiltRegister } from './build-register.ts'
import type { Accounted } from './label.ts'
import { readListStandard } from './list-standard.ts'
import type { PlaceFact, RegisteredPlace } from './registered-place.ts'

/** Input of one act `RecordEarlierPlace`: what one row of one list says of a place with a code. */
export type EarlierPlace = Readonly<Record<string, string | number>>

/**
 * What the record is told of the places of a register: for each place with a code, and a zone, one act for each row of each list. Places of no list, and those whose state no
 * list gives, are left to officers: their zone, in which every clock would be counted, would be a guess.
 * @param readOn day the files were read, which stands for the day of a list that says none
 */
export function earlierPlaces(
  { places, summary }: Pick<BuiltRegister, 'places' | 'summary'>,
  readOn: string,
): ReadonlyMap<string, readonly EarlierPlace[]> {
  const marks = new Map(summary.files.map(({ file, sha256 }) => [file, sha256]))
  return new Map(
    places.flatMap((place) => {
      const { code, zone } = place
      if (code === null || zone === null || place.listCount === 0) return []
      const rows = Map.groupBy(place.facts, ({ file, sheet, row }) => JSON.stringify([file, sheet, row]))
      const inputs = [...rows.values()].map((facts) => inputOf(place, { code, zone }, facts, { readOn, marks }))
      // The oldest list first, so that a value begins with the first list that tells it.
      return [[code, inputs.toSorted((one, other) => String(one.listedOn).localeCompare(String(other.listedOn)))] as const]
    }),
  )
}

interface Read {
  readOn: string
  marks: ReadonlyMap<string, string>
}

function inputOf(
  place: RegisteredPlace,
  { code, zone }: { code: string; zone: string },
  facts: readonly PlaceFact[],
  { readOn, marks }: Read,
): EarlierPlace {
  const [source] = facts
  const said = (name: PlaceFact['fact']) => facts.find(({ fact }) => fact === name)?.value
  const listedOn = source?.asOf ?? readOn
  const capacity = said('capacity')
  const standard = readListStandard(said('contract-standard') ?? said('inspection-standard'))
  const { city, state } = place
  const [agreement, area] = [said('contract'), said('area')]
  return {
    code,
    name: (said('name') ?? place.name).slice(0, 200),
    facilityKind: place.kind,
    zone,
    openedOn: place.firstUsedOn ?? listedOn,
    listedOn,
    file: source?.file ?? '',
    sheet: source?.sheet ?? '',
    row: source?.row ?? 0,
    sha256: marks.get(source?.file ?? '') ?? '',
    ...(capacity === undefined ? {} : { capacity: Number(capacity) }),
    ...(standard === undefined ? {} : { detentionStandard: standard }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(area === undefined ? {} : { area }),
    ...(city === null ? {} : { city }),
    ...(state === null ? {} : { state }),
  }
}

/** Input of one act `ProposeMatch`, with the code of the place it is proposed for. */
export interface MatchToPropose {
  code: string
  input: Readonly<Record<string, string | number>>
}

/** What names alone settled, for officers to decide about. What is ambiguous is never among them. */
export const matchesToPropose = (accounted: readonly Accounted[]): readonly MatchToPropose[] =>
  accounted.flatMap(({ outcome, by, how, placeCode, name, file, city, state, rows, likeness }) =>
    outcome !== 'matched' || by !== 'name' || placeCode === null || name === null
      ? []
      : [
          {
            code: placeCode,
            input: {
              file,
              calledName: name.slice(0, 300),
              rows,
              likeness: likeness ?? 0,
              why:
                how === 'exact-name'
                  ? 'One place alone has the name as printed, and nothing speaks against it.'
                  : 'One place alone has the same words, and nothing speaks against it.',
              ...(city === null ? {} : { town: city }),
              ...(state === null ? {} : { state }),
            },
          },
        ],
  )
