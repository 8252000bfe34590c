import type { CaseState } from '../../kernel/case-state.ts'
import { wasAt } from '../../offices/custody/exports.ts'

export interface HeldAtParts {
  /** Ids of the cases of custody in which somebody was ever booked in at a place. */
  listCasesAt(code: string): Promise<readonly string[]>
  findCase(caseId: string): Promise<CaseState | undefined>
}

/** Cases folded at a time. */
const AT_ONCE = 32

/** The cases of custody of everybody who was ever in a place, as they are now. */
export async function casesAt({ listCasesAt, findCase }: HeldAtParts, code: string): Promise<readonly CaseState[]> {
  const ids = await listCasesAt(code)
  const found: CaseState[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const states = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => findCase(id)))
    found.push(...states.filter((state) => state !== undefined))
  }
  return found
}

/** How many people the book-ins and book-outs on record say were in a place at an instant. */
export const countHeldAt = async (parts: HeldAtParts, code: string, at: string): Promise<number> =>
  (await casesAt(parts, code)).filter((state) => wasAt(state, code, at)).length
