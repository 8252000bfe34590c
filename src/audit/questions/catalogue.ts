import { counts } from './list/counts.ts'
import { entries } from './list/entries.ts'
import { entriesByAct } from './list/entries-by-act.ts'
import { entriesByFlag } from './list/entries-by-flag.ts'
import { entriesBySheet } from './list/entries-by-sheet.ts'
import { facilities } from './list/facilities.ts'
import { findings } from './list/findings.ts'
import { findingsByFacility } from './list/findings-by-facility.ts'
import { findingsByKind } from './list/findings-by-kind.ts'
import { findingsByMonth } from './list/findings-by-month.ts'
import { findingsByRule } from './list/findings-by-rule.ts'
import { holdRoomChains } from './list/hold-room-chains.ts'
import { holdRooms } from './list/hold-rooms.ts'
import { holdRoomsCompared } from './list/hold-rooms-compared.ts'
import { placeLabelQuestions } from './list/place-labels.ts'
import { placeQuestions } from './list/places.ts'
import { population } from './list/population.ts'
import { stays } from './list/stays.ts'
import { stints } from './list/stints.ts'
import type { Question } from './question.ts'

/** Every question of an audit. A page or the API may ask only these of it. */
export const questions: readonly Question[] = [
  ...counts,
  entries,
  entriesByAct,
  entriesByFlag,
  entriesBySheet,
  stints,
  stays,
  findings,
  findingsByRule,
  findingsByKind,
  findingsByMonth,
  findingsByFacility,
  holdRooms,
  holdRoomsCompared,
  holdRoomChains,
  facilities,
  population,
]

/** What may be asked of a register of places. */
export const registerQuestions: readonly Question[] = [...placeQuestions, ...placeLabelQuestions, population]

const byId = new Map([...questions, ...registerQuestions].map((question) => [question.id, question]))

export const findQuestion = (id: string): Question | undefined => byId.get(id)

/** Throws where there is none: for ids written in the code. */
export function getQuestion(id: string): Question {
  const question = byId.get(id)
  if (!question) throw new Error(`No question is called "${id}".`)
  return question
}
