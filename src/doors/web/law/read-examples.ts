import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../law/examples')

const Example = z.object({
  say: z.string(),
  clock: z.string(),
  record: z.object({ zone: z.string().optional(), facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])) }),
  asOf: z.string(),
  expect: z.record(z.string(), z.unknown()),
})
export type Example = z.infer<typeof Example> & { name: string }

/** The written examples of one clock, in the order of their names; none where nobody wrote any. */
export function readExamples(clock: string): readonly Example[] {
  if (!/^[\w.-]+$/.test(clock) || clock.includes('..')) return []
  const dir = join(folder, clock)
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ ...Example.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))), name: name.replace(/\.json$/, '') }))
}
