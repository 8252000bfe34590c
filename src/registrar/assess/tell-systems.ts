import type { Notice } from '../../acts/act.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { counselSystemsOf } from '../../offices/locator/exports.ts'

/** Whoever is told as counsel is told through the system of their organisation too, where the record names one: in the same commit, before anything else moves. */
export function tellSystems(notices: readonly Notice[], person: CaseState | undefined): readonly Notice[] {
  if (!person || notices.every(({ to }) => to !== 'counsel')) return notices
  const systems = counselSystemsOf(person)
  return notices.flatMap((notice) =>
    notice.to === 'counsel' ? [notice, ...systems.map((system) => ({ ...notice, to: `partner:${system}` }))] : [notice],
  )
}
