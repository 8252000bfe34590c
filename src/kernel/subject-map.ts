import type { Subject } from './case-state.ts'

interface OfKind {
  /** Never changed once made; versions of the map share it. */
  settled: ReadonlyMap<string, Subject>
  /** What came since: small, copied at each change. */
  recent: ReadonlyMap<string, Subject>
  size: number
  latest: Subject
}

/**
 * The subjects of a case, by id: grouped by kind, in the order they were opened. Never changes; `with` gives the next one at a cost that does
 * not grow with the case, so that an act on a case of ten thousand entries costs what one on a new case does.
 */
export class SubjectMap implements ReadonlyMap<string, Subject> {
  static readonly none = new SubjectMap(new Map())
  readonly #kinds: ReadonlyMap<string, OfKind>

  private constructor(kinds: ReadonlyMap<string, OfKind>) {
    this.#kinds = kinds
  }

  get size(): number {
    let size = 0
    for (const kind of this.#kinds.values()) size += kind.size
    return size
  }

  get(id: string): Subject | undefined {
    const kind = this.#kinds.get(kindOfId(id))
    return kind && (kind.recent.get(id) ?? kind.settled.get(id))
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** The subject of this kind that was opened last. */
  latest(kind: string): Subject | undefined {
    return this.#kinds.get(kind)?.latest
  }

  *ofKind(kind: string): IterableIterator<Subject> {
    const found = this.#kinds.get(kind)
    if (!found) return
    for (const [id, subject] of found.settled) yield found.recent.get(id) ?? subject
    for (const [id, subject] of found.recent) if (!found.settled.has(id)) yield subject
  }

  /** The map with this subject in the place it had, or as the last of its kind. */
  with(subject: Subject): SubjectMap {
    const { id, kind } = subject
    const before = this.#kinds.get(kind)
    return new SubjectMap(new Map(this.#kinds).set(kind, before ? change(before, id, subject) : openKind(id, subject)))
  }

  *values(): MapIterator<Subject> {
    for (const kind of this.#kinds.keys()) yield* this.ofKind(kind)
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
}

/** `custody` of `custody`, `stint` of `stint:<entryId>`. */
export function kindOfId(id: string): string {
  const end = id.indexOf(':')
  return end < 0 ? id : id.slice(0, end)
}

const none: ReadonlyMap<string, Subject> = new Map()

const openKind = (id: string, subject: Subject): OfKind => ({
  settled: none,
  recent: new Map([[id, subject]]),
  size: 1,
  latest: subject,
})

/** Recent ones are settled when they outgrow the root of the whole: copying either is then equally dear, and neither grows with the case. */
function change({ settled, recent, size, latest }: OfKind, id: string, subject: Subject): OfKind {
  const isNew = !recent.has(id) && !settled.has(id)
  const next = new Map(recent).set(id, subject)
  const isFull = next.size > 16 && next.size * next.size > settled.size
  return {
    settled: isFull ? settle(settled, next) : settled,
    recent: isFull ? none : next,
    size: isNew ? size + 1 : size,
    latest: isNew || latest.id === id ? subject : latest,
  }
}

function settle(settled: ReadonlyMap<string, Subject>, recent: ReadonlyMap<string, Subject>): ReadonlyMap<string, Subject> {
  const all = new Map(settled)
  for (const [id, subject] of recent) all.set(id, subject)
  return all
}
