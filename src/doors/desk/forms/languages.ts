import { namedLanguages } from '../../../acts/language-name.ts'
import type { Choice } from './form-field.ts'

/** Languages offered by name, by their BCP 47 codes. */
export const languages: readonly Choice[] = namedLanguages.map(([value, says]) => ({ value, says }))
