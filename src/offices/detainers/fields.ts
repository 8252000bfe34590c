import { z } from 'zod'
import { field } from '../../acts/field.ts'

/** Questions several forms of this desk ask. */
export const fields = {
  partner: (label: string, says: string) =>
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{3,12}$/, 'Give the code of the agency, 3 to 12 letters and digits.')
      .describe(says)
      .meta(field({ label, control: 'text', hint: 'As registered: EXMPJAIL' })),
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 of the document: 64 digits and letters a to f.')
    .describe('SHA-256 of the document as it arrived, so that it can be told from any other')
    .meta(field({ label: 'SHA-256 of the document', control: 'text' })),
}
