import { uuidText } from './row-cursor.ts'

/** Words of 32 bits in a record, and where in it: the id of the case, its first entry here, its last, and the first one's position. */
const RECORD = 24
const [FIRST_SEQUENCE, FIRST_PREVIOUS, LAST_SEQUENCE, LAST_HASH, POSITION] = [4, 5, 13, 14, 22] as const
const HASH_WORDS = 8
const LOW = 4_294_967_296

/** A fault of an entry's place in its case. */
export interface LinkFault {
  position: number
  caseId: string
  sequence: number
  what: string
}

/** What was found in a stretch: plain, so that its memory can be handed from thread to thread. */
export interface FoundLinks {
  records: Int32Array<ArrayBuffer>
  slots: Int32Array<ArrayBuffer>
  count: number
}

/**
 * What a stretch of the ledger must find before it, and leaves behind it, in each case. There may be millions, and every entry is looked up: so
 * records are packed into one array, found by open addressing.
 */
export class CaseLinks {
  #records: Int32Array<ArrayBuffer> = new Int32Array(0)
  #count = 0
  /** Number of the record, from 1; 0 is free. As long as a power of two. */
  #slots: Int32Array<ArrayBuffer> = new Int32Array(1024)

  /** @param found what another thread found, which is not to be used further there */
  constructor(found?: FoundLinks) {
    if (!found) return
    this.#records = found.records
    this.#slots = found.slots
    this.#count = found.count
  }

  get count(): number {
    return this.#count
  }

  /** To be handed to another thread. */
  get found(): FoundLinks {
    return { records: this.#records, slots: this.#slots, count: this.#count }
  }

  /**
   * Takes the next entry of a case.
   * @param row bytes in which the case id, previous hash and hash lie at the places given
   * @returns what is wrong with its place in the case, if anything
   */
  take(row: DataView, caseAt: number, sequence: number, previousAt: number, hashAt: number, position: number): string | undefined {
    const [one, two, three, four] = [row.getInt32(caseAt), row.getInt32(caseAt + 4), row.getInt32(caseAt + 8), row.getInt32(caseAt + 12)]
    const known = this.#find(one, two, three, four)
    const at = known < 0 ? this.#add(one, two, three, four) : known
    const records = this.#records
    let wrong: string | undefined
    if (known < 0) {
      records[at + FIRST_SEQUENCE] = sequence
      for (let word = 0; word < HASH_WORDS; word++) records[at + FIRST_PREVIOUS + word] = row.getInt32(previousAt + word * 4)
      records[at + POSITION] = Math.floor(position / LOW)
      records[at + POSITION + 1] = position | 0
    } else {
      let differing = 0
      for (let word = 0; word < HASH_WORDS; word++) differing |= (records[at + LAST_HASH + word] ?? 0) ^ row.getInt32(previousAt + word * 4)
      const last = records[at + LAST_SEQUENCE] ?? 0
      if (sequence !== last + 1) wrong = sayGap(sequence, last)
      else if (differing !== 0) wrong = unlinked
    }
    records[at + LAST_SEQUENCE] = sequence
    for (let word = 0; word < HASH_WORDS; word++) records[at + LAST_HASH + word] = row.getInt32(hashAt + word * 4)
    return wrong
  }

  /** Takes what another stretch, directly after this one, found. @returns the first that does not fit */
  join({ records: theirs, count }: FoundLinks): LinkFault | undefined {
    let first: LinkFault | undefined
    for (let from = 0; from < count * RECORD; from += RECORD) {
      const word = (place: number) => theirs[from + place] ?? 0
      const known = this.#find(word(0), word(1), word(2), word(3))
      first = earlier(first, theirs, from, known < 0 ? atStart(theirs, from) : this.#differs(known, theirs, from))
      const at = known < 0 ? this.#add(word(0), word(1), word(2), word(3)) : known
      for (let place = LAST_SEQUENCE; place < POSITION; place++) this.#records[at + place] = word(place)
    }
    return first
  }

  /** What is wrong with the first entries of its cases, where nothing comes before this stretch. */
  startFault(): LinkFault | undefined {
    let first: LinkFault | undefined
    for (let at = 0; at < this.#count * RECORD; at += RECORD) first = earlier(first, this.#records, at, atStart(this.#records, at))
    return first
  }

  #differs(at: number, theirs: Int32Array, from: number): string | undefined {
    const [sequence, last] = [theirs[from + FIRST_SEQUENCE] ?? 0, this.#records[at + LAST_SEQUENCE] ?? 0]
    if (sequence !== last + 1) return sayGap(sequence, last)
    for (let word = 0; word < HASH_WORDS; word++)
      if (this.#records[at + LAST_HASH + word] !== theirs[from + FIRST_PREVIOUS + word]) return unlinked
    return undefined
  }

  /** @returns where the record of the case begins; -1 where there is none */
  #find(one: number, two: number, three: number, four: number): number {
    const [slots, records] = [this.#slots, this.#records]
    for (let slot = mix(one, four) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] ?? 0
      if (number === 0) return -1
      const at = (number - 1) * RECORD
      if (records[at] === one && records[at + 1] === two && records[at + 2] === three && records[at + 3] === four) return at
    }
  }

  #add(one: number, two: number, three: number, four: number): number {
    const at = this.#count * RECORD
    if (at === this.#records.length) {
      const larger = new Int32Array(Math.max(RECORD * 1024, this.#records.length * 2))
      larger.set(this.#records)
      this.#records = larger
    }
    const records = this.#records
    records[at] = one
    records[at + 1] = two
    records[at + 2] = three
    records[at + 3] = four
    this.#count++
    if (this.#count * 2 > this.#slots.length) this.#spread()
    else this.#place(this.#count)
    return at
  }

  /** Gives every record a slot anew, in twice as many as needed. */
  #spread(): void {
    let length = this.#slots.length
    while (length < this.#count * 4) length *= 2
    this.#slots = new Int32Array(length)
    for (let number = 1; number <= this.#count; number++) this.#place(number)
  }

  #place(number: number): void {
    const [slots, at] = [this.#slots, (number - 1) * RECORD]
    let slot = mix(this.#records[at] ?? 0, this.#records[at + 3] ?? 0) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number
  }
}

/** The fault met before, or this one where it lies before that. */
function earlier(before: LinkFault | undefined, records: Int32Array, at: number, what: string | undefined): LinkFault | undefined {
  if (what === undefined) return before
  const position = (records[at + POSITION] ?? 0) * LOW + ((records[at + POSITION + 1] ?? 0) >>> 0)
  if (before && before.position <= position) return before
  return { position, caseId: caseIdOf(records, at), sequence: records[at + FIRST_SEQUENCE] ?? 0, what }
}

const mix = (one: number, four: number): number => Math.imul(one ^ four, 0x9e3779b1) >>> 8

const sayGap = (sequence: number, last: number): string => `it is entry ${sequence} of its case, and the one before it was ${last}`
const unlinked = 'it does not carry the hash of the entry before it in its case'

/** What is wrong with the first entry of a case. */
function atStart(records: Int32Array, from: number): string | undefined {
  const sequence = records[from + FIRST_SEQUENCE]
  if (sequence !== 1) return `it is entry ${sequence} of its case, and those before it are missing`
  for (let word = 0; word < HASH_WORDS; word++)
    if (records[from + FIRST_PREVIOUS + word] !== 0) return 'it is the first of its case and carries the hash of one before it'
  return undefined
}

function caseIdOf(records: Int32Array, from: number): string {
  const bytes = Buffer.alloc(16)
  for (let word = 0; word < 4; word++) bytes.writeInt32BE(records[from + word] ?? 0, word * 4)
  return uuidText(bytes)
}
