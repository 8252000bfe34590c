import type { CaseState } from '../../kernel/case-state.ts'
import { wasAt } from '../../offices/custody/exports.ts'

export interface HeldAtParts {
  /** Ids of the cases of custody in which somebody was ever booked in at a place. */
  listCasesAt(code: string): Promise<readonly string[]>
  findCase(caseId: string): Promise<CaseState | undefined>
}

export interface CountAtParts extends HeldAtParts {
  /** Those of them in which anything was recorded at or after an instant. */
  listCasesMovedSince(code: string, since: string): Promise<readonly string[]>
  /** Ids of the cases whose person is there now; undefined while that is still being counted. */
  listHeldNow(code: string): Promise<readonly string[] | undefined>
}

/** Cases folded at a time. */
const AT_ONCE = 32

/** The cases of custody of everybody who was ever in a place, as they are now. */
export async function casesAt({ listCasesAt, findCase }: HeldAtParts, code: string): Promise<readonly CaseState[]> {
  return findCases(findCase, await listCasesAt(code))
}

async function findCases(findCase: HeldAtParts['findCase'], ids: readonly string[]): Promise<readonly CaseState[]> {
  const found: CaseState[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const states = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => findCase(id)))
    found.push(...states.filter((state) => state !== undefined))
  }
  return found
}

/**
 * How many people the book-ins and book-outs on record say were in a place at an instant. Whoever was there then is there now, or left it later: and nothing is
 * recorded before it happened, so that something was recorded of them since. So the years before are not read again for each count.
 */
export async function countHeldAt(parts: CountAtParts, code: string, at: string): Promise<number> {
  const now = await parts.listHeldNow(code)
  const ids = now ? [...new Set([...now, ...(await parts.listCasesMovedSince(code, at))])] : await parts.listCasesAt(code)
  return (await findCases(parts.findCase, ids)).filter((state) => wasAt(state, code, at)).length
}
