import { z } from 'zod'

const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, in hex')

/** What a backup holds, written last: a backup without it is not whole. */
export const Manifest = z.object({
  format: z.literal('writ-backup-1').describe('Form of the archive'),
  madeAt: z.string().describe('When it was begun, ISO 8601 in UTC'),
  position: z.number().int().describe('Position of the last entry of the ledger; 0 where there was none'),
  root: Hash.describe('Root of the ledger there, which covers every entry before it; zeros where there was none'),
  migrations: z
    .array(z.object({ name: z.string(), sha256: Hash }))
    .describe('Migrations the database had had: together, the version of the schema'),
  tables: z
    .array(
      z.object({
        table: z.string().describe('Schema and name'),
        columns: z.array(z.string()).describe('In the order of the fields'),
        rows: z.number().int(),
        sha256: Hash.describe('SHA-256, in hex, of the rows as PostgreSQL’s COPY gives them in text form'),
      }),
    )
    .describe('In the order in which they can be filled again'),
  sequences: z
    .array(z.object({ sequence: z.string(), value: z.number().int(), isCalled: z.boolean() }))
    .describe('Where numbering goes on'),
})
export type Manifest = z.infer<typeof Manifest>
