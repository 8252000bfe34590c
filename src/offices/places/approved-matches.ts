import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** What a file calls a place, decided by two officers and not undone. */
export interface ApprovedMatch {
  code: string
  /** The name as printed; null where the file gives another code. */
  name: string | null
  calledCode: string | null
  file: string
  /** 0 to 100, of names of places. */
  likeness: number
  approvedAt: string
}

/** A crosswalk: every approved match of every place, by code, name and file. */
export const approvedMatches = (places: readonly CaseState[]): readonly ApprovedMatch[] =>
  places
    .flatMap((state) => {
      const code = state.subjects.get('place')?.facts.code
      if (typeof code !== 'string') return []
      return subjectsOf(state, 'place-match').flatMap(({ facts }): ApprovedMatch[] => {
        const { matchApprovedAt, matchUndoneAt, calledName, calledCode, file, likeness } = facts
        if (typeof matchApprovedAt !== 'string' || matchUndoneAt !== null) return []
        const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
        const called = { name: text(calledName), calledCode: text(calledCode) }
        return [{ code, ...called, file: String(file ?? ''), likeness: Number(likeness ?? 0), approvedAt: matchApprovedAt }]
      })
    })
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'en'))

const keyOf = ({ code, name, calledCode, file }: ApprovedMatch): string => [code, name ?? '', calledCode ?? '', file].join('\n')
