import type { Waiting } from './waiting.ts'

const ENTRIES_MAX = 512
const BYTES_MAX = 8_000_000
/** Below this, splitting costs a commit and gains nothing. */
const SPLIT_MIN = 16

/**
 * Takes from the front what goes into the next commit.
 * @param isAlongside whether others will come back while it is written: then all go. Else only half of many do, so that from now on one half
 *   is prepared while the other is written.
 */
export function takeBatch(waiting: Waiting[], isAlongside: boolean): Waiting[] {
  const most = isAlongside || waiting.length < SPLIT_MIN ? ENTRIES_MAX : Math.min(ENTRIES_MAX, Math.ceil(waiting.length / 2))
  let [count, bytes] = [0, 0]
  for (const { alone, made } of waiting) {
    const size = made.bytes.length
    if (count >= most || (count > 0 && (alone || bytes + size > BYTES_MAX))) break
    count++
    bytes += size
    if (alone) break
  }
  return waiting.splice(0, count)
}
