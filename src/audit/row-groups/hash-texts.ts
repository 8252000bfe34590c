import { textStarts, viewOf } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'

/** Two numbers of 52 bits for each text, one after the other. */
export function hashTexts(values: Uint8Array, count: number, room: Room): Float64Array {
  const starts = textStarts(values, count, room, 'hashed-starts')
  const view = viewOf(values)
  const hashes = new Float64Array(count * 2)
  const lanes = new Int32Array(4)
  for (let n = 0; n < count; n++) {
    const start = starts[n] ?? 0
    hashText(view, start, (starts[n + 1] ?? 0) - 4 - start, lanes)
    hashes[n * 2] = joined(lanes[0], lanes[1])
    hashes[n * 2 + 1] = joined(lanes[2], lanes[3])
  }
  return hashes
}

/** All of the first, 20 bits of the second. */
const joined = (one = 0, other = 0): number => (one >>> 0) * 2 ** 20 + (other >>> 12)

/** MurmurHash3 (32 bits) from four seeds at once, the last two with its multipliers swapped. */
function hashText(view: DataView, start: number, length: number, lanes: Int32Array): void {
  let [one, two, three, four] = [0x9747b28c, 0x1b873593, 0x85ebca6b, 0x27d4eb2f]
  const whole = length & ~3
  for (let n = 0; n < length; n += 4) {
    const word = n < whole ? view.getInt32(start + n, true) : tailOf(view, start + n, length - n)
    const first = Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
    const second = Math.imul(turned(Math.imul(word, 0x1b873593), 16), 0xcc9e2d51)
    one = (Math.imul(turned(one ^ first, 13), 5) + 0xe6546b64) | 0
    two = (Math.imul(turned(two ^ first, 13), 5) + 0xe6546b64) | 0
    three = (Math.imul(turned(three ^ second, 17), 5) + 0x52dce729) | 0
    four = (Math.imul(turned(four ^ second, 17), 5) + 0x52dce729) | 0
  }
  lanes[0] = finished(one ^ length)
  lanes[1] = finished(two ^ length)
  lanes[2] = finished(three ^ length)
  lanes[3] = finished(four ^ length)
}

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

function finished(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The last one to three bytes. */
function tailOf(view: DataView, start: number, length: number): number {
  let word = 0
  for (let n = 0; n < length; n++) word |= view.getUint8(start + n) << (8 * n)
  return word
}
