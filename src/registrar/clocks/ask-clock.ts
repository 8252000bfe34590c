import type { Calendar } from '../../clockwork/calendar.ts'
import type { Subject } from '../../kernel/case-state.ts'
import { businessDays } from './business-days.ts'
import type { WatchingClock } from './clocks-watching.ts'
import { NotQuick } from './not-quick.ts'
import { referenceClock } from './reference-clock.ts'
import type { StandingClock } from './standing-clock.ts'
import { zoneLine } from './zone-line.ts'

/** How a clock stands for a subject: in numbers where that can be, by the reference otherwise. @throws Sentence where a fact cannot be read */
export function askClock({ rule, clock, ask }: WatchingClock, subject: Subject, calendar: Calendar): StandingClock {
  try {
    return ask(subject.facts, zoneLine(subject.zone), businessDays(calendar))
  } catch (fault) {
    if (!(fault instanceof NotQuick)) throw fault
    return referenceClock(rule, clock, subject, calendar)
  }
}
