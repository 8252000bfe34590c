import type { Accounted, Candidate, Label } from './label.ts'
import { isNearWord, likeness } from './likeness.ts'
import type { NamedPlaces } from './named-places.ts'
import { exactName, normalName, takeState, wordsOf } from './normal-name.ts'
import type { RegisteredPlace } from './registered-place.ts'

/** Below this two names of places are not called alike. Chosen by reading the pairs of the public files: what is below shares a county's name or JAIL and no more. */
const ALIKE_PERCENT = 62
/** The same, where the word that tells each of the two apart is one: ADELANTO CORRECTIONAL FACILITY, ADELANTO ICE PROCESSING CENTER. */
const TELLING_PERCENT = 45
const CANDIDATES_MAX = 5

/** Cells that name no place. */
const noPlace = /^(other[\s-]*other facility|other|unknown|n\/?a|none|not available|unavailable|redacted|\(b\).*)$/i

/**
 * Which place a file means. By code where it gives one; else by a name that one place alone has, as printed or with words written in full, where state and
 * town do not speak against it. Whatever is less than that is left to an officer, with candidates.
 */
export function matchLabel(label: Label, places: NamedPlaces): Accounted {
  if (label.by === 'code' && label.code !== null) {
    const place = places.byCode.get(label.code)
    if (place) return matched(label, place, 'code', 100)
  }
  if (label.name === null || noPlace.test(label.name.trim())) return settled(label, 'unknown', 'names no place', [])
  const { name, state: written } = takeState(label.name)
  const asked = { ...label, name, state: label.state ?? written }
  // A code that no list has: its name may be another's, and only an officer may say so.
  const isUncoded = label.by === 'name'
  for (const [how, found] of [
    ['exact-name', places.byExactName.get(exactName(name))],
    ['same-words', places.bySameWords.get(normalName(name))],
  ] as const) {
    const fits = narrow(
      asked,
      (found ?? []).filter((place) => !isElsewhere(asked, place)),
    )
    const [only] = fits
    if (only && fits.length === 1 && isUncoded && objections(asked, only).length === 0)
      return matched(label, only, how, likeness(name, only.name, places.weights).percent)
    if (fits.length > 0) return settled(label, 'ambiguous', whyAmbiguous(asked, fits, isUncoded), candidatesFor(asked, places))
  }
  const candidates = candidatesFor(asked, places)
  return candidates.length > 0
    ? settled(label, 'ambiguous', 'names are alike', candidates)
    : settled(label, 'unknown', label.by === 'code' ? 'the code is in no list' : 'no name is alike', [])
}

interface Asked extends Label {
  name: string
}

/** Of places with the same name, those of the same state; of these, those of the same town; where that leaves none, all that were left before. */
function narrow(asked: Asked, found: readonly RegisteredPlace[]): readonly RegisteredPlace[] {
  const inState = asked.state === null ? found : found.filter(({ state }) => state === asked.state)
  const some = inState.length > 0 ? inState : found
  if (some.length < 2) return some
  const inTown = some.filter(({ city }) => asked.city !== null && city !== null && isSameTown(asked.city, city))
  if (inTown.length > 0) return inTown
  const inArea = some.filter(({ area }) => asked.area !== null && area === asked.area)
  return inArea.length > 0 ? inArea : some
}

function isSameTown(one: string, other: string): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  return ours.length === theirs.length && ours.every((word, at) => isNearWord(word, theirs[at] ?? ''))
}

/** Counties of many states have one name: where state and town are both others, and the area does not agree, it is another place. */
const isElsewhere = ({ state, city, area }: Asked, place: RegisteredPlace): boolean =>
  state !== null &&
  place.state !== null &&
  state !== place.state &&
  (area === null || area !== place.area) &&
  !(city !== null && place.city !== null && isSameTown(city, place.city))

/** What speaks against a place of the same name. Nothing on either side is no objection, but with neither state nor area a name alone is too little. */
function objections(asked: Asked, place: RegisteredPlace): string[] {
  const { state, city, area } = asked
  return [
    ...(state !== null && place.state !== null && state !== place.state ? [`it is in ${place.state}, the file says ${state}`] : []),
    ...(city !== null && place.city !== null && !isSameTown(city, place.city) ? [`it is in ${place.city}, the file says ${city}`] : []),
    ...(state === null && area !== null && place.area !== null && area !== place.area
      ? [`its area is ${place.area}, the file says ${area}`]
      : []),
    ...(state === null && area === null ? ['the file says neither state nor area'] : []),
  ]
}

function whyAmbiguous(asked: Asked, fits: readonly RegisteredPlace[], isUncoded: boolean): string {
  const [only] = fits
  if (only && fits.length === 1)
    return isUncoded ? `one place has the name, but ${objections(asked, only).join(' and ')}` : 'a place of that name has another code'
  return `${fits.length} places have the name`
}

/** Places with names alike: of the same state where the file says one, besides those of the same name anywhere. The most alike first. */
function candidatesFor(asked: Asked, places: NamedPlaces): readonly Candidate[] {
  const same = new Set([
    ...(places.byExactName.get(exactName(asked.name)) ?? []),
    ...(places.bySameWords.get(normalName(asked.name)) ?? []),
  ])
  const near = places.all.filter(
    (place) =>
      (same.has(place) && !isElsewhere(asked, place)) ||
      (asked.state !== null ? place.state === asked.state : asked.area === null || place.area === asked.area),
  )
  return near
    .flatMap((place) => {
      const best = places
        .namesOf(place)
        .map((name) => ({ name, ...likeness(asked.name, name, places.weights) }))
        .reduce((one, other) => (other.percent > one.percent ? other : one))
      return best.percent < (best.isTelling && asked.state !== null ? TELLING_PERCENT : ALIKE_PERCENT) ? [] : [{ place, best }]
    })
    .toSorted((one, other) => other.best.percent - one.best.percent || one.place.name.localeCompare(other.place.name))
    .slice(0, CANDIDATES_MAX)
    .map(({ place, best }) => ({
      placeId: place.placeId,
      code: place.code,
      name: best.name,
      city: place.city,
      state: place.state,
      likeness: best.percent,
      why: sayWhy(asked, place, best),
    }))
}

function sayWhy(asked: Asked, place: RegisteredPlace, best: ReturnType<typeof likeness>): string {
  const [ours, theirs] = best.onlyIn
  const against = objections(asked, place).filter((says) => !says.startsWith('the file says'))
  return [
    `both have ${best.shared.join(' ') || 'no word'}`,
    ...(ours.length > 0 ? [`only the file has ${ours.join(' ')}`] : []),
    ...(theirs.length > 0 ? [`only the list has ${theirs.join(' ')}`] : []),
    ...(asked.city !== null && place.city !== null && isSameTown(asked.city, place.city) ? [`the same town, ${place.city}`] : []),
    ...against,
  ].join('; ')
}

const settled = (label: Label, outcome: Accounted['outcome'], how: string, candidates: readonly Candidate[]): Accounted => ({
  ...label,
  outcome,
  how,
  placeId: null,
  placeCode: null,
  likeness: candidates[0]?.likeness ?? null,
  candidates,
})

const matched = (label: Label, place: RegisteredPlace, how: string, percent: number): Accounted => ({
  ...label,
  outcome: 'matched',
  how,
  placeId: place.placeId,
  placeCode: place.code,
  likeness: percent,
  candidates: [],
})
