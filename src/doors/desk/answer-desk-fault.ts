import { Sentence } from '../../kernel/sentence.ts'
import { Conflict, LedgerUnavailable } from '../../ledger/ledger.ts'
import { MayNotRead } from '../../reading-room/reading-room.ts'
import { BadInput, NotPermitted } from '../../registrar/registrar.ts'
import type { DeskVisit } from './desk-visit.ts'
import type { DeskMade } from './pages/desk-page.ts'
import { sayProblem } from './pages/say-problem.ts'

/** What went wrong, as a page that says it in a sentence. Faults of Writ itself are thrown on. */
export function answerDeskFault(visit: DeskVisit, thrown: unknown): DeskMade {
  if (thrown instanceof MayNotRead)
    return sayProblem(visit, 'You may not read this', `${thrown.message} That you asked is in the log.`, 403)
  if (thrown instanceof NotPermitted)
    return sayProblem(visit, 'You may not do this', `${thrown.message} That you asked is in the log.`, 403)
  if (thrown instanceof BadInput)
    return sayProblem(visit, 'This cannot be done', thrown.issues.map(({ message }) => message).join(' '), 422)
  if (thrown instanceof Conflict) return sayProblem(visit, 'The case changed while you were working', thrown.message, 409)
  if (thrown instanceof LedgerUnavailable)
    return sayProblem(visit, 'The ledger does not answer now', 'Nothing was shown or recorded. Try again in a moment.', 503)
  if (thrown instanceof Sentence) return sayProblem(visit, 'This cannot be done', thrown.message, 422)
  throw thrown
}
