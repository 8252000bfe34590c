import { editionWords } from './edition-words.ts'
import { facilityWords } from './facility-words.ts'
import { foiaWords } from './foia-words.ts'
import { recomputedWords } from './recomputed-words.ts'
import { registerWords } from './register-words.ts'
import { relationWords } from './relation-words.ts'
import { seriesWords } from './series-words.ts'
import { tableWords } from './table-words.ts'

/** Every sentence that a finding can say, by what it is about. */
export const sentences = {
  relations: relationWords,
  tables: tableWords,
  series: seriesWords,
  facilities: facilityWords,
  editions: editionWords,
  registers: registerWords,
  foia: foiaWords,
  recomputed: recomputedWords,
}
