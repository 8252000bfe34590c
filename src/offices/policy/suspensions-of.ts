import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { subjectsOfKind, textOf } from './subjects-of-kind.ts'

/** A rule a court has suspended: for clocks that start in [fromOn, liftedOn). */
export interface Suspension {
  rule: string
  fromOn: string
  /** First day in force again; null while it stands. */
  liftedOn: string | null
  /** Null: everywhere. */
  offices: readonly string[] | null
  order: string
}

/** Every suspension ever ordered, in the order recorded. */
export const suspensionsOf = (state: CaseState): readonly Suspension[] => subjectsOfKind(state, 'rule-suspension').map(suspensionOf)

export const suspensionOf = (suspension: Subject): Suspension => ({
  rule: textOf(suspension, 'suspendedRule') ?? '',
  fromOn: textOf(suspension, 'suspendedFromOn') ?? '',
  liftedOn: textOf(suspension, 'suspensionLiftedOn'),
  offices: textOf(suspension, 'suspendedOffices')?.split(' ') ?? null,
  order: textOf(suspension, 'suspensionOrder') ?? '',
})

/** Whether a rule was suspended in an office on the day one of its clocks started: a clock is counted by the law of that day. */
export const isSuspended = (suspensions: readonly Suspension[], rule: string, startedOn: string, office: string): boolean =>
  suspensions.some(
    (each) =>
      each.rule === rule &&
      each.fromOn <= startedOn &&
      (each.liftedOn === null || startedOn < each.liftedOn) &&
      (each.offices === null || each.offices.includes(office)),
  )
