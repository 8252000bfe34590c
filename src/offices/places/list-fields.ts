import { z } from 'zod'
import { field } from '../../acts/field.ts'

const line = (label: string, says: string, most = 300) => z.string().trim().max(most).describe(says).meta(field({ label }))

/** Where something was read: a file, its sheet and row, and the mark by which anyone can tell that theirs is the same file. */
export const listFields = {
  file: line('File', 'Name of the file').min(1, 'Name the file.'),
  sheet: line('Sheet', 'Name of the sheet; empty for a file without sheets', 100).default(''),
  row: z
    .int('Give a whole number.')
    .min(1)
    .describe('Row of the sheet, counted from 1')
    .meta(field({ label: 'Row' })),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 of the file: 64 digits and letters a to f.')
    .describe('SHA-256 of the file, in hex')
    .meta(field({ label: 'Mark of the file' })),
}
