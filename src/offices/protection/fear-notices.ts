import type { Notice } from '../../acts/act.ts'

/** Who hears that fear was voiced: that there is something to do, and never what was said. */
export const fearNotices: readonly Notice[] = [
  {
    to: 'office:protection',
    about: 'fear-voiced',
    says: 'Fear, or a wish to apply for asylum, was voiced: refer it to an asylum officer.',
  },
  { to: 'counsel', about: 'fear-voiced', says: 'Your client is to be heard by an asylum officer.' },
]
