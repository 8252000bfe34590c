import { isLoopback } from '../public-address.ts'

/**
 * Why invented officers may not be offered, who are entered as without proof; undefined where they may: only over a database of our own,
 * on a server that nobody but this machine can reach.
 */
export function whyNoDemonstration(settings: {
  HOST: string
  DATABASE_URL?: string | undefined
  WRIT_PUBLIC_URL?: string | undefined
}): string | undefined {
  if (settings.DATABASE_URL !== undefined) return 'DATABASE_URL is set: demonstration accounts are never offered over a database of yours.'
  if (!isLoopback(settings.HOST)) return 'HOST lets other machines in: demonstration accounts are offered to this machine alone.'
  if (settings.WRIT_PUBLIC_URL !== undefined) return 'WRIT_PUBLIC_URL is set: demonstration accounts are offered to this machine alone.'
  return undefined
}
