import type { Subject } from './case-state.ts'

const CHUNK = 32

/** Which place each id has among those of its kind. Shared by the versions of a map, and only ever added to: what a version has not yet, it does not see. */
interface Places {
  of: Map<string, number>
  /** How many are placed, by the version that is furthest. */
  count: number
}

interface OfKind {
  kind: string
  places: Places
  size: number
  /** Subjects by place, in chunks that versions share. */
  chunks: readonly (readonly Subject[])[]
  /** Those that pass each test asked so far, in their order: taken over from version to version, with what changed asked again. */
  passed: Map<Test, readonly Subject[]>
}

/**
 * The subjects of a case, by id: grouped by kind, in the order they were opened. Never changes; `with` gives the next one at a cost that hardly
 * grows with the case, so that an act on a case of ten thousand entries costs what one on a new case does.
 */
export class SubjectMap implements ReadonlyMap<string, Subject> {
  static readonly none = new SubjectMap([])
  readonly #kinds: readonly OfKind[]
  #all: readonly Subject[] | undefined

  private constructor(kinds: readonly OfKind[]) {
    this.#kinds = kinds
  }

  get size(): number {
    return this.#kinds.reduce((size, kind) => size + kind.size, 0)
  }

  get(id: string): Subject | undefined {
    for (const kind of this.#kinds) if (isOfKind(id, kind.kind)) return at(kind, placeOf(kind, id))
    return undefined
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** The subject of this kind that was opened last. */
  latest(kind: string): Subject | undefined {
    const found = this.#find(kind)
    return found && at(found, found.size - 1)
  }

  ofKind(kind: string): readonly Subject[] {
    const found = this.#find(kind)
    if (!found) return []
    return found.chunks.length === 1 ? (found.chunks[0] ?? []) : found.chunks.flat()
  }

  /**
   * Those of a kind that pass a test, asked once of each subject as it is: only what changed since is asked again, so that the answer costs as
   * much in a long case as in a short one.
   * @param test pure, of the subject alone, and the same function each time
   */
  where(kind: string, test: Test): readonly Subject[] {
    const found = this.#find(kind)
    if (!found) return []
    const known = found.passed.get(test)
    if (known) return known
    const passed = found.chunks.flat().filter(test)
    found.passed.set(test, passed)
    return passed
  }

  /** The map with this subject in the place it had, or as the last of its kind. */
  with(subject: Subject): SubjectMap {
    const kinds = this.#kinds.slice()
    const place = kinds.findIndex(({ kind }) => kind === subject.kind)
    if (place < 0)
      kinds.push({
        kind: subject.kind,
        places: { of: new Map([[subject.id, 0]]), count: 1 },
        size: 1,
        chunks: [[subject]],
        passed: new Map(),
      })
    else kinds[place] = change(kinds[place] as OfKind, subject)
    return new SubjectMap(kinds)
  }

  values(): MapIterator<Subject> {
    this.#all ??= this.#kinds.flatMap(({ kind }) => this.ofKind(kind))
    return this.#all.values()
  }

  *entries(): MapIterator<[string, Subject]> {
    for (const subject of this.values()) yield [subject.id, subject]
  }

  *keys(): MapIterator<string> {
    for (const subject of this.values()) yield subject.id
  }

  [Symbol.iterator](): MapIterator<[string, Subject]> {
    return this.entries()
  }

  forEach(each: (subject: Subject, id: string, map: ReadonlyMap<string, Subject>) => void): void {
    for (const subject of this.values()) each(subject, subject.id, this)
  }

  #find(kind: string): OfKind | undefined {
    for (const known of this.#kinds) if (known.kind === kind) return known
    return undefined
  }
}

type Test = (subject: Subject) => boolean

const COLON = 58

/** `custody` is of the kind custody, `stint:<entryId>` of the kind stint. */
export const isOfKind = (id: string, kind: string): boolean =>
  id.startsWith(kind) && (id.length === kind.length || id.charCodeAt(kind.length) === COLON)

const placeOf = ({ places, size }: OfKind, id: string): number => {
  const place = places.of.get(id)
  return place === undefined || place >= size ? -1 : place
}

const at = ({ chunks }: OfKind, place: number): Subject | undefined => chunks[Math.floor(place / CHUNK)]?.[place % CHUNK]

function change(of: OfKind, subject: Subject): OfKind {
  const place = placeOf(of, subject.id)
  if (place < 0) return append(of, subject)
  const chunks = of.chunks.slice()
  const number = Math.floor(place / CHUNK)
  const chunk = (chunks[number] ?? []).slice()
  chunk[place % CHUNK] = subject
  chunks[number] = chunk
  const changed = { ...of, chunks }
  return { ...changed, passed: takeOver(of, (passed, test) => exchange(changed, passed, subject, test(subject))) }
}

const takeOver = ({ passed }: OfKind, next: (passed: readonly Subject[], test: Test) => readonly Subject[]): OfKind['passed'] => {
  const taken: OfKind['passed'] = new Map()
  for (const [test, known] of passed) taken.set(test, next(known, test))
  return taken
}

/** Those that pass once this subject is as it is now, at the place it has. */
function exchange(of: OfKind, passed: readonly Subject[], subject: Subject, passes: boolean): readonly Subject[] {
  const before = passed.findIndex(({ id }) => id === subject.id)
  if (before >= 0) return passes ? passed.with(before, subject) : passed.toSpliced(before, 1)
  if (!passes) return passed
  const place = placeOf(of, subject.id)
  const next = passed.findIndex(({ id }) => placeOf(of, id) > place)
  return next < 0 ? [...passed, subject] : passed.toSpliced(next, 0, subject)
}

function append(of: OfKind, subject: Subject): OfKind {
  const { kind, places: known, size, chunks: before } = of
  const chunks = before.slice()
  const last = chunks.at(-1)
  if (last && last.length < CHUNK) chunks[chunks.length - 1] = [...last, subject]
  else chunks.push([subject])
  const places = known.count === size ? known : ownPlaces(before)
  places.of.set(subject.id, size)
  places.count = size + 1
  const passed = takeOver(of, (passed, test) => (test(subject) ? [...passed, subject] : passed))
  return { kind, places, size: size + 1, chunks, passed }
}

/** Places of its own for a version that another has gone beyond. */
const ownPlaces = (chunks: OfKind['chunks']): Places => ({ of: new Map(chunks.flat().map(({ id }, place) => [id, place])), count: 0 })
