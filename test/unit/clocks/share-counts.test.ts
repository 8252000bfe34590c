import { describe, expect, it } from 'vitest'
import type { BoardCount } from '../../../src/ledger/board/board.ts'
import { shareCounts } from '../../../src/ledger/board/share-counts.ts'

const now = Temporal.Instant.from('2026-03-10T12:00:00Z')

/** A count that is answered when it is told to. */
function slowCount() {
  const asked: ((counts: readonly BoardCount[]) => void)[] = []
  const count = () => new Promise<readonly BoardCount[]>((resolve) => asked.push(resolve))
  return { count, asked }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('counts of the board', () => {
  it('are shared by all who ask while one is counting, and begun after they asked', async () => {
    const { count, asked } = slowCount()
    const counts = shareCounts(count)
    const first = counts(now)
    const others = Promise.all([counts(now), counts(now), counts(now)])
    await turn()
    expect(asked).toHaveLength(1)
    asked[0]?.([])
    expect(await first).toEqual([])
    await turn()
    expect(asked).toHaveLength(2)
    const second: readonly BoardCount[] = [{ office: 'a', overdue: 0, within24h: 0, within72h: 0, within7d: 0, open: 1 }]
    asked[1]?.(second)
    expect(await others).toEqual([second, second, second])
    void counts(now)
    await turn()
    expect(asked).toHaveLength(3)
  })

  it('that fail are counted again by the next who ask', async () => {
    let times = 0
    const counts = shareCounts(async () => {
      if (++times === 1) throw new Error('away')
      return []
    })
    await expect(counts(now)).rejects.toThrow('away')
    expect(await counts(now)).toEqual([])
  })

  it('that were slow stand for a while, but not for another moment', async () => {
    let times = 0
    const counts = shareCounts(async () => {
      times++
      await new Promise((resolve) => setTimeout(resolve, 60))
      return []
    })
    await counts(now)
    await counts(now.add({ seconds: 1 }))
    expect(times).toBe(1)
    await counts(now.add({ hours: 1 }))
    expect(times).toBe(2)
  })
})
