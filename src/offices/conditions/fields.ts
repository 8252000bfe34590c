import { z } from 'zod'
import { field, instantField } from '../../acts/field.ts'
import { ask } from '../custody/exports.ts'

/** Questions several acts of this desk ask in the same words. */
export const fields = {
  /** Through a window it is always now. */
  receivedAt: instantField({ label: 'When' }).optional().describe('When it was received, if not now'),
  people: (label: string, says: string) => z.int('Give a whole number of people.').min(0).max(20_000).describe(says).meta(field({ label })),
  code: ask.place('Place', 'Code of the place'),
}
