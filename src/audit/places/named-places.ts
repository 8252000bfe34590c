import { type Weights, weighWords } from './likeness.ts'
import { exactName, normalName, takeState } from './normal-name.ts'
import type { RegisteredPlace } from './registered-place.ts'

/** The register as names are looked up in it. */
export interface NamedPlaces {
  all: readonly RegisteredPlace[]
  byCode: ReadonlyMap<string, RegisteredPlace>
  byExactName: ReadonlyMap<string, readonly RegisteredPlace[]>
  bySameWords: ReadonlyMap<string, readonly RegisteredPlace[]>
  weights: Weights
  /** Every name lists give a place, without the state some write into it. */
  namesOf(place: RegisteredPlace): readonly string[]
}

export function namePlaces(all: readonly RegisteredPlace[]): NamedPlaces {
  const names = new Map(
    all.map((place) => {
      const told = place.facts.flatMap(({ fact, value }) => (fact === 'name' ? [takeState(value).name, value] : []))
      return [place, [...new Set(told.length > 0 ? told : [place.name])]] as const
    }),
  )
  const group = (key: (name: string) => string) => {
    const grouped = new Map<string, RegisteredPlace[]>()
    for (const [place, ours] of names) for (const name of new Set(ours.map(key))) grouped.set(name, [...(grouped.get(name) ?? []), place])
    return grouped
  }
  return {
    all,
    byCode: new Map(all.flatMap((place) => (place.code === null ? [] : [[place.code, place] as const]))),
    byExactName: group(exactName),
    bySameWords: group(normalName),
    weights: weighWords(all.map(({ name }) => name)),
    namesOf: (place) => names.get(place) ?? [place.name],
  }
}
