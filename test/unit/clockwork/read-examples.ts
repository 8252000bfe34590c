import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../../src/law/examples')

const Example = z.strictObject({
  say: z.string().min(10).describe('What happens, in a sentence counsel can check by hand'),
  clock: z.string(),
  record: z.strictObject({ zone: z.string().optional(), facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])) }),
  asOf: z.string().describe('An instant with an offset or Z'),
  expect: z.record(z.string(), z.unknown()).describe('Part of the ClockResult'),
})

export type Example = z.infer<typeof Example> & { file: string }

/** Every example of the law book, by the clock it is about. @throws where a file is not an example */
export function readExamples(): Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.json'))
        .map((file) => {
          const read = Example.safeParse(JSON.parse(readFileSync(join(folder, name, file), 'utf8')))
          if (!read.success)
            throw new Error(`${name}/${file}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`)
          if (read.data.clock !== name)
            throw new Error(`${name}/${file} is an example of ${read.data.clock}: put it in that clock's folder.`)
          return { ...read.data, file: `${name}/${file}` }
        }),
    )
}
