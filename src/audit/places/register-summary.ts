import { z } from 'zod'
import { FileAccount } from './account.ts'

/** `register.json`: what the register was made from, and what came of it. By it a folder is known to hold a register. */
export const RegisterSummary = z.strictObject({
  title: z.string(),
  /** Places in all; those with a code; those that only a population file tells of. */
  places: z.int(),
  coded: z.int(),
  inNoList: z.int(),
  kinds: z.record(z.string(), z.int()),
  /** Rows of lists whose code and name are blacked out. */
  withheld: z.int(),
  files: z.array(z.strictObject({ file: z.string(), sha256: z.string(), read: z.string(), rows: z.int() })),
  accounts: z.array(FileAccount),
})
export type RegisterSummary = z.infer<typeof RegisterSummary>
