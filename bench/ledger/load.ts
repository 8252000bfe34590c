import { performance } from 'node:perf_hooks'
import { median } from '../measure.ts'

/** What came of many callers acting at once. Milliseconds. */
export interface Load {
  /** Acts a second. */
  rate: number
  p50: number
  p99: number
}

/** One caller: does one act, and resolves when it is durable. */
export type Act = () => Promise<unknown>

/** Keeps every caller acting one act after another for some seconds. */
export async function load(callers: readonly Act[], seconds: number): Promise<Load> {
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    callers.map(async (act) => {
      for (let from = performance.now(); from < end; ) {
        await act()
        const to = performance.now()
        times.push(to - from)
        from = to
      }
    }),
  )
  const rate = (times.length * 1000) / (performance.now() - began)
  const sorted = Float64Array.from(times).sort()
  return { rate, p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 }
}

/** The middle of several, value by value. */
export const middleLoad = (loads: readonly Load[]): Load => ({
  rate: median(loads.map(({ rate }) => rate)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
})
