import type { CaseState } from '../kernel/case-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { calendarCaseId } from '../offices/policy/exports.ts'
import { type LawInForce, lawInForce } from './clocks/law-in-force.ts'

/**
 * The law as it stands, at hand for every act: worked out anew when the calendar case has another entry, whichever process wrote it.
 * Begins as the statutes have it, until `follow` has read the calendar case.
 */
export function keepLaw(ledger: Ledger): { law(): LawInForce; follow(findCase: FindCase): Promise<void> } {
  let law = lawInForce(undefined)
  return {
    law: () => law,
    async follow(findCase) {
      const read = async () => {
        law = lawInForce(await findCase(calendarCaseId))
      }
      ledger.onAppended((entries) => {
        if (entries.some(({ caseId }) => caseId === calendarCaseId)) read().catch(() => undefined)
      })
      await read()
    },
  }
}

type FindCase = (caseId: string) => Promise<CaseState | undefined>
