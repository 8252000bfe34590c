import type { CaseState } from '../../kernel/case-state.ts'
import type { PublicationStanding } from './published-editions.ts'

/** One change the public is told of. */
export interface PublicChange {
  /** As in the words of the page: counting-rule, table-dropped, …, rule-version, break-in-series, correction, edition. */
  kind: string
  /** The day it holds from, YYYY-MM-DD. */
  on: string
  /** Which publication, rule or table. */
  what: string
  says: string
  /** The same in Spanish, where it was not written by an officer in one language alone. */
  es?: string
  /** Where to read more, on this site. */
  path: string
}

/**
 * Every change that was announced, newest first: editions and their corrections, breaks in series, what is counted differently, and rules as they were
 * published or suspended. Pure.
 * @param calendar the case of holidays and rules
 * @param compared what editions show by themselves (`compareEditions`)
 */
export function listChanges(
  standings: ReadonlyMap<string, PublicationStanding>,
  calendar: CaseState | undefined,
  compared: readonly PublicChange[],
): readonly PublicChange[] {
  const ofPublications = [...standings].flatMap(([id, { editions, changes, notes }]): PublicChange[] => [
    ...editions.map(({ edition, publishedAt }) => ({
      ...{ kind: 'edition', on: publishedAt.slice(0, 10), what: id, path: `/numbers/${id}/${edition}` },
      says: `The edition of ${id} counted to ${edition} was published.`,
      es: `Se publicó la edición de ${id} contada hasta el ${edition}.`,
    })),
    ...editions.flatMap(({ edition, corrections }) =>
      corrections.map(({ on, tables, says }) => ({
        kind: 'correction',
        on,
        what: `${id}, ${tables}`,
        says,
        path: `/numbers/${id}/${edition}`,
      })),
    ),
    ...notes.map(({ fromOn, tables, says }) => ({
      kind: 'break-in-series',
      on: fromOn,
      what: `${id}, ${tables}`,
      says,
      path: `/numbers/${id}`,
    })),
    ...changes.map(({ kind, fromOn, tables, says }) => ({ kind, on: fromOn, what: `${id}, ${tables}`, says, path: `/numbers/${id}` })),
  ])
  return [...ofPublications, ...compared, ...ofRules(calendar)].toSorted(
    (one, other) => other.on.localeCompare(one.on) || one.what.localeCompare(other.what),
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function ofRules(calendar: CaseState | undefined): PublicChange[] {
  return [...(calendar?.subjects.values() ?? [])].flatMap(({ kind, facts }): PublicChange[] => {
    const [note, suspension] = [text(facts.notedRule), text(facts.suspendedRule)]
    if (kind === 'rule-note')
      return [
        {
          kind: 'rule-version',
          on: text(facts.notedFromOn),
          what: note,
          says: `${text(facts.note)} (${text(facts.noteSource)})`,
          path: `/law/${note}`,
        },
      ]
    if (kind === 'rule-suspension')
      return [
        {
          ...{ kind: 'rule-version', on: text(facts.suspendedFromOn), what: suspension, path: `/law/${suspension}` },
          says: `Suspended by a court: ${text(facts.suspensionOrder)}.`,
          es: `Suspendida por un tribunal: ${text(facts.suspensionOrder)}.`,
        },
      ]
    return []
  })
}
