import type { Office } from '../../acts/office.ts'
import { changeCapacity } from './acts/change-capacity.ts'
import { changeStandard } from './acts/change-standard.ts'
import { closePlace } from './acts/close-place.ts'
import { registerPlace } from './acts/register-place.ts'
import { renamePlace } from './acts/rename-place.ts'
import { reopenPlace } from './acts/reopen-place.ts'
import { suspendPlace } from './acts/suspend-place.ts'
import { subjects } from './subjects.ts'

/** Where people are held: every place with its capacity, its standard, its names and when it may be used. */
export const detentionPlanning: Office = {
  id: 'detention-planning',
  name: 'Detention Policy and Planning',
  says: 'Registers the places where people are held, with their capacity and standard, and says when they may be used.',
  names: [{ name: 'Office of Detention Policy and Planning', from: null, until: null }],
  caseKinds: [{ kind: 'place', title: 'Place', says: 'A place where people are held, under one code.' }],
  acts: [registerPlace, changeCapacity, changeStandard, renamePlace, suspendPlace, reopenPlace, closePlace],
  subjects,
  bars: [],
}
