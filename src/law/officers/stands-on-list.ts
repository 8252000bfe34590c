import { Sentence } from '../../kernel/sentence.ts'
import { lists } from './lists.ts'
import type { OfficerList } from './officer-list.ts'
import { isPosition, type Position, positions } from './positions.ts'

/** `not-established`: nobody read, in the text of that day, whether the position is on the list. It can warn, and refuses nobody. */
export type ListAnswer = 'listed' | 'not-listed' | 'not-established'

/** The list of that id, e.g. 287.5(e)(2). @throws Sentence where the law book has none */
export function getOfficerList(id: string): OfficerList {
  const list = lists.find((known) => known.id === id)
  if (list) return list
  throw new Sentence(`There is no officer list "${id}"; the lists are ${lists.map((known) => known.id).join(', ')}.`)
}

/**
 * Whether an officer with these positions is one of a list's officers on a day. Only a field position stands for a title of a list.
 * @param held position ids, own or lent by a delegation
 * @param on YYYY-MM-DD
 * @throws Sentence where there is no such list
 */
export function standsOnList(id: string, held: readonly string[], on: string): ListAnswer {
  const list = getOfficerList(id)
  const known = held.filter(isPosition)
  const version = list.versions.find(({ from, until }) => (from === null || from <= on) && (until === null || on < until))
  const answers = known.map((position): ListAnswer => {
    if (positions[position].kind !== 'field') return 'not-listed'
    if (!version) return 'not-established'
    if (version.notListed.includes(position)) return 'not-listed'
    return isNamed(version.titles, position) ? 'listed' : 'not-established'
  })
  if (answers.includes('listed')) return 'listed'
  return answers.includes('not-established') ? 'not-established' : 'not-listed'
}

const isNamed = (titles: OfficerList['versions'][number]['titles'], position: Position): boolean =>
  titles.some((title) => title.verified === 'yes' && title.positions.includes(position))
