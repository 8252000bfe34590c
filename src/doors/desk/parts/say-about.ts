import type { AboutPerson } from '../../../reading-room/reading-room.ts'

/** Who a case is about, in one line: by name, day of birth and number. */
export const sayAbout = ({ name, birthOn, aNumber }: AboutPerson): string =>
  [name, ...(birthOn ? [`born ${birthOn}`] : []), ...(aNumber ? [aNumber] : [])].join('; ')
