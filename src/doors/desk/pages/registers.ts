import type { RegisterAsked } from '../../../reading-room/reading-room.ts'

/**
 * Lists over many cases, by path below /desk: which kinds of case each lists. Whoever may open none of them is refused the list and not offered it;
 * whoever may open some is shown those. A list as CSV is under the same path, with `.csv` behind it, and so are the parts of one place.
 */
export const registers = {
  '': { kinds: 'addressed' },
  '/notices': { kinds: 'addressed' },
  '/places': { kinds: ['place'] },
  '/orders': { kinds: ['custody'] },
  '/citizenship': { kinds: ['custody'] },
  '/children': { kinds: ['custody'] },
  '/families': { kinds: ['custody'] },
  '/detainers': { kinds: ['custody'] },
  '/bonds': { kinds: ['custody'] },
  '/deaths': { kinds: ['custody', 'death-report'] },
  '/oversight': { kinds: ['oversight', 'person'] },
  '/segregation': { kinds: ['custody'] },
  '/grievances': { kinds: ['custody'] },
  '/unreachable': { kinds: ['custody'] },
  '/refusals': { kinds: 'any' },
  '/moved-clocks': { kinds: 'any' },
} as const satisfies Readonly<Record<string, Pick<RegisterAsked, 'kinds'>>>

export type RegisterPath = keyof typeof registers

/** What a list under an address lists, or undefined where it is no list of cases. */
export const findRegister = (path: string): Pick<RegisterAsked, 'kinds'> | undefined =>
  Object.hasOwn(registers, path) ? registers[path as RegisterPath] : undefined
