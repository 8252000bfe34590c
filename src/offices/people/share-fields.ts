import { z } from 'zod'
import { field } from '../../acts/field.ts'
import * as fields from './fields.ts'

/** What every sharing says. Nothing of it is sealed: the person must be able to read it whoever else is gone. */
export const shareFields = {
  sharedWith: fields.words('With whom', 'Agency, office or counsel that was given it, with its address where it has no other name'),
  what: fields.words('What', 'Which documents or entries were given'),
  sharedCaseId: z
    .uuid('Give the id of the case.')
    .optional()
    .describe('The case whose file was given, if it was not this one')
    .meta(field({ label: 'Which case' })),
}
