import type { CaseState, Subject } from '../../kernel/case-state.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { isSuspended } from '../../offices/policy/exports.ts'
import type { WatchingClock } from './clocks-watching.ts'
import { endWithPerson } from './end-with-person.ts'
import { dayText } from './epoch-day.ts'
import type { LawInForce } from './law-in-force.ts'
import { instantText } from './read-quickly.ts'
import type { StandingClock } from './standing-clock.ts'
import { isShown } from './standing-clock.ts'
import type { ZoneLine } from './zone-line.ts'
import { zoneLine } from './zone-line.ts'

/** One clock of a subject as the board keeps it, where the person died by what is known at `end`. `not-started` where there is nothing to show: it takes the place of a row that no longer holds. */
export function clockRow(
  state: CaseState,
  subject: Subject,
  watching: WatchingClock,
  stands: StandingClock,
  { law, end }: { law: LawInForce; end: string | undefined },
): ClockRow {
  const { rule, clock, severity, verified } = watching
  const named = {
    caseId: state.caseId,
    subject: subject.id,
    clock: clock.id,
    rule: rule.id,
    office: state.office,
    officerId: state.assignedTo,
  }
  const closed = { ...named, isOpen: false, dueAt: null, dueOn: null, severity, verified }
  if (stands.startedOn === undefined || !isShown(stands)) return { ...closed, state: 'not-started', startedAt: null }
  const zone = zoneLine(subject.zone)
  const startedAt = instantText(startMoment(stands.startedAt, stands.startedOn, zone))
  if (isSuspended(law.suspensions, rule.id, dayText(stands.startedOn), state.office)) return { ...closed, state: 'suspended', startedAt }
  const [dueAt, dueOn] = [dueMoment(watching, stands, zone), stands.dueOn === undefined ? null : dayText(stands.dueOn)]
  // Nobody owes it: it is open on no board, and late for nobody.
  if (clock.isRightOfPerson) return { ...closed, state: stands.state === 'met' ? 'met' : 'right-of-person', startedAt, dueAt, dueOn }
  if (clock.isChoiceOfAgency && stands.stop === 'none') return { ...closed, state: 'choice-of-agency', startedAt, dueAt, dueOn }
  const isOpen = stands.stop === 'none' && stands.state !== 'waiting'
  return endWithPerson({ ...named, isOpen, state: stands.state, startedAt, dueAt, dueOn, severity, verified }, clock, end)
}

/** A start known only as a day is shown as its first instant. */
const startMoment = (at: number | undefined, on: number, zone: ZoneLine): number =>
  at === undefined || Number.isNaN(at) ? zone.startOf(on) : at

/** For days, the first instant after the last of them; for a waiting period, the first instant of the first day allowed. */
function dueMoment({ clock }: WatchingClock, { dueAt, dueOn }: StandingClock, zone: ZoneLine): string | null {
  if (dueAt !== undefined) return instantText(dueAt)
  if (dueOn === undefined) return null
  return instantText(zone.startOf(clock.kind === 'waiting-period' ? dueOn : dueOn + 1))
}
