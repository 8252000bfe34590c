import type { Act } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import type { OpenFile } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'

/** What other desks take through a window, and in which case of the file. */
export interface OwnRequest {
  act: Act
  of: CaseView
}

/** They have pages of their own. */
const elsewhere = [
  'RequestCorrection',
  'AskCorrectionReview',
  'AcknowledgeNotice',
  'SendComplaint',
  'ConsentToLocator',
  'EndLocator',
  'RequestAccess',
]

/** Everything else this window may send now: acts whose desk lets it, in each case that has what they are about. */
export const ownRequests = ({ door, window }: WindowVisit, { all }: OpenFile): readonly OwnRequest[] =>
  [...door.catalogue.acts.values()]
    .filter(({ act, by }) => by.includes(window.role) && !elsewhere.includes(act))
    .flatMap((act) =>
      all
        .filter(({ state }) => state.kind === act.caseKind && (act.about === undefined || subjectsOf(state, act.about).length > 0))
        .map((of) => ({ act, of })),
    )
