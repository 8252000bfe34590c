import type { Pool } from 'pg'
import { ask } from './ask.ts'

/**
 * Ids of the cases in which one of these acts was recorded, by the index of registers. An act that is not in it has the whole ledger read: ask once,
 * and follow from there.
 */
export async function listCasesWith(pool: Pick<Pool, 'query'>, acts: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(pool, `list-cases-with-${acts.join('-')}`, casesWithSql(acts), [])
  return rows.flatMap(([caseId]) => caseId ?? [])
}

/** The acts are written out: an index of some acts answers only where it is known which are asked for. @throws TypeError for what is no name of an act */
export const casesWithSql = (acts: readonly string[]): string =>
  `select distinct case_id from ledger.entry where act in (${actList(acts)}) and outcome = 'recorded' order by case_id`

/** Names of acts, written out. @throws TypeError for what is no name of an act */
export function actList(acts: readonly string[]): string {
  const odd = acts.find((act) => !/^[A-Za-z]+$/.test(act))
  if (odd !== undefined) throw new TypeError(`"${odd}" is not the name of an act.`)
  return acts.map((act) => `'${act}'`).join(', ')
}
