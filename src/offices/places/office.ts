import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { approveMatch } from './acts/approve-match.ts'
import { changeAgreement } from './acts/change-agreement.ts'
import { changeArea } from './acts/change-area.ts'
import { changeCapacity } from './acts/change-capacity.ts'
import { changeStandard } from './acts/change-standard.ts'
import { closePlace } from './acts/close-place.ts'
import { proposeMatch } from './acts/propose-match.ts'
import { recordEarlierPlace } from './acts/record-earlier-place.ts'
import { registerPlace } from './acts/register-place.ts'
import { rejectMatch } from './acts/reject-match.ts'
import { renamePlace } from './acts/rename-place.ts'
import { reopenPlace } from './acts/reopen-place.ts'
import { setFitness } from './acts/set-fitness.ts'
import { suspendPlace } from './acts/suspend-place.ts'
import { undoMatch } from './acts/undo-match.ts'
import { subjects } from './subjects.ts'

/** Where people are held: every place with its capacity, its standard, its names and when it may be used. */
export const detentionPlanning: Office = {
  id: 'detention-planning',
  name: 'Detention Policy and Planning',
  says: 'Registers the places where people are held, with their capacity and standard, and says when they may be used.',
  names: [{ name: 'Office of Detention Policy and Planning', from: null, until: null }],
  caseKinds: [{ kind: 'place', openedBy: everyOfficer, title: 'Place', says: 'A place where people are held, under one code.' }],
  acts: [
    registerPlace,
    recordEarlierPlace,
    changeCapacity,
    changeStandard,
    changeAgreement,
    changeArea,
    setFitness,
    renamePlace,
    suspendPlace,
    reopenPlace,
    closePlace,
    proposeMatch,
    approveMatch,
    rejectMatch,
    undoMatch,
  ],
  subjects,
  bars: [],
}
