import type { Act } from '../acts/act.ts'
import type { OfficerStanding } from '../acts/officer-standing.ts'
import { listOf } from '../clockwork/in-words.ts'
import { positionTitle } from '../law/officers/positions.ts'
import { NotPermitted } from './registrar.ts'

/** What an officer acts from. */
export interface Power {
  positions: readonly string[]
  delegation: OfficerStanding['delegations'][number] | undefined
}

/**
 * Whether an officer's position allows an act now. No position means no. Power that is another's is used only when it is named, and only while
 * the one who lent it has it.
 * @param lender standing of the officer who lent the delegation named, where one is
 * @throws NotPermitted
 */
export function permit(act: Act, standing: OfficerStanding, delegationId?: string, lender?: OfficerStanding): Power {
  const delegation = standing.delegations.find((lent) => lent.delegationId === delegationId)
  if (delegationId !== undefined && !delegation)
    throw new NotPermitted('The delegation named is not in force for you: it ended, was revoked, or was made to another officer.')
  const positions = delegation
    ? delegation.positions.filter((position) => lender?.positions.some((held) => held.position === position))
    : standing.positions.map(({ position }) => position)
  if (positions.some((position) => act.by.includes(position))) return { positions, delegation }
  throw new NotPermitted(sayWhy(act, standing, positions, delegation !== undefined))
}

/** What was sent through a window stands as it was sent. @throws NotPermitted */
export function permitNoWindow({ ofPerson }: OfficerStanding): void {
  if (ofPerson !== undefined) throw new NotPermitted('An entry is not corrected through a window: ask for its correction there.')
}

function sayWhy(act: Act, { delegations }: OfficerStanding, positions: readonly string[], isDelegated: boolean): string {
  const who = act.by.length > 0 ? `is for: ${listOf(act.by.map(positionTitle), 'or')}` : 'is for nobody'
  const held = positions.length > 0 ? listOf(positions.map(positionTitle), 'and') : 'no position'
  const holds = isDelegated ? `The delegation gives you now: ${held}.` : `You hold: ${held}.`
  const lent = isDelegated ? undefined : delegations.find((lent) => lent.positions.some((position) => act.by.includes(position)))
  return `"${act.title}" ${who}. ${holds}${lent ? ` You were lent the power under ${lent.cite}: act under that delegation.` : ''}`
}

/** Whether an officer may correct or withdraw an entry: one who may do its act, or the supervisor of the officer who made it. Without a position, nobody. */
export function permitCorrection(standing: OfficerStanding, madeBy: OfficerStanding | undefined, power: () => Power): Power {
  if (madeBy?.supervisorId === standing.officerId && standing.positions.length > 0)
    return { positions: standing.positions.map(({ position }) => position), delegation: undefined }
  try {
    return power()
  } catch (fault) {
    if (!(fault instanceof NotPermitted)) throw fault
    throw new NotPermitted(`${fault.message} The supervisor of the officer who made the entry may also correct or withdraw it.`)
  }
}
