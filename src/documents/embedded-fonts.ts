import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const here = createRequire(import.meta.url)

const read = (name: string) => readFileSync(here.resolve(`@uswds/uswds/fonts/public-sans/PublicSans-${name}.ttf`))

/** Public Sans, the typeface of the U.S. Web Design System (SIL Open Font License). Every document carries the glyphs it uses. Latin letters, Vietnamese among them. */
export const embeddedFonts = { regular: read('Regular'), bold: read('Bold') }
