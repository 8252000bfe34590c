import type { CaseState } from '../kernel/case-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { calendarCaseId } from '../offices/policy/exports.ts'
import { type LawInForce, lawInForce } from './clocks/law-in-force.ts'

export interface LawKeeper {
  law(): LawInForce
  /** Reads the calendar case, and again whenever it has another entry. */
  follow(findCase: FindCase): Promise<void>
  /** Called with every law after the first. */
  onChanged(listener: (law: LawInForce) => void): void
  /** Resolves when the calendar case is read as far as it is known to go, and the listeners are told. */
  read(): Promise<void>
}

/**
 * The law as it stands, at hand for every act: worked out anew when the calendar case has another entry, whichever process wrote it.
 * Begins as the statutes have it, until `follow` has read the calendar case.
 */
export function keepLaw(ledger: Ledger): LawKeeper {
  let law = lawInForce(undefined)
  const listeners: ((law: LawInForce) => void)[] = []
  let isBehind = false
  let reading: Promise<void> = Promise.resolve()
  return {
    read: () => reading,
    law: () => law,
    onChanged: (listener) => {
      listeners.push(listener)
    },
    async follow(findCase) {
      const read = async () => {
        isBehind = true
        law = lawInForce(await findCase(calendarCaseId))
        isBehind = false
      }
      const readAgain = () => {
        reading = read().then(
          () => {
            for (const listener of listeners) listener(law)
          },
          () => undefined,
        )
      }
      // What could not be read is tried again when the database is back, and with the next entry of any case.
      ledger.onAppended((entries) => {
        if (isBehind || entries.some(({ caseId }) => caseId === calendarCaseId)) readAgain()
      })
      ledger.onRestored(() => {
        if (isBehind) readAgain()
      })
      await read()
    },
  }
}

type FindCase = (caseId: string) => Promise<CaseState | undefined>
