import type { ToldPlace } from './told-place.ts'

/** What the lists call a place, in the words of the register. Jails, processing centers and prisons are places of detention. */
const byFunction: Readonly<Record<string, string>> = {
  HOLD: 'hold-room',
  HOSPITAL: 'hospital',
  HEALTH: 'hospital',
  STAGING: 'staging',
  TRANSPORT: 'other',
  AIRPORT: 'other',
  POE: 'other',
  BPS: 'hold-room',
}

/** What kind of place it is: by what lists call it, then by its code, then by words of its name. The same reading as of released stints. */
export function placeKind(code: string | null, told: readonly Pick<ToldPlace, 'function' | 'contract' | 'name'>[]): string {
  for (const { function: called } of told) {
    const kind = called === null ? undefined : byFunction[called.toUpperCase()]
    if (kind) return kind
  }
  if (code?.endsWith('HOLD')) return 'hold-room'
  const names = told.map(({ name }) => (name ?? '').toUpperCase()).join(' | ')
  if (/\bHOLD(ING)? ?ROOMS?\b|\bHOLD RM\b/.test(names)) return 'hold-room'
  if (/\b(HOSPITAL|HOSP|MEDICAL CENTER|MED CTR|MEDICAL CTR)\b/.test(names)) return 'hospital'
  if (/\b(HOTEL|MOTEL|INN|SUITES)\b/.test(names)) return 'hotel'
  if (/\b(AIRCRAFT|AIRPLANE|FLIGHT|CHARTER)\b/.test(names) && !/\bFLIGHTLINE\b/.test(names)) return 'aircraft'
  return /\bSTAGING\b/.test(names) ? 'staging' : 'detention'
}
