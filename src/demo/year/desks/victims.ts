import { hearingNamed } from '../hearing-named.ts'
import { DAY, HOUR } from '../moments.ts'
import { fact, invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'

const PROTECTED = 0.006
const BY_AN_ABUSER = 0.4
const HELD_DAYS_MIN = 8
const protection = { subjectId: '@subject:protected-person:ProtectRecord' }
const heard = ['proceedings', 'ordered-in-custody']

/** People whom 8 USC 1367 protects: the record closed, counsel consulted, and nothing rested on an abuser’s word alone. */
export const victims: YearDesk = {
  desk: 'people whom 8 USC 1367 protects',
  steps(course, chance, pen, setting) {
    const stay = course.stays.at(-1)
    if (!stay || !heard.includes(course.track) || course.ending === 'died' || !chance.happens(PROTECTED)) return []
    // After the case was charged and custody decided, so that all of it lies between two of the desks’ own acts.
    const at = Math.max(stay.from, (course.custodyAt ?? 0) + 6 * DAY, setting.begins) + 3 * DAY
    if (stay.until - at < HELD_DAYS_MIN * DAY) return []
    const marked = pen.happened('arresting', 'ProtectRecord', at, { basis: 'told-by-counsel', source: invented('a letter of counsel.') })
    const advised = pen.happened('attorney', 'ConsultOnProtection', at, { ...protection, advice: invented('as the directive says.') })
    if (!chance.happens(BY_AN_ABUSER)) return [marked, advised]
    return [
      marked,
      advised,
      pen.happened('arresting', 'NoteProhibitedSource', at, { isSoleSource: true, about: 'status-or-entry', account: invented('a call.') }),
      pen.done(
        'supervisor',
        'IssueNoticeToAppear',
        at + HOUR / 2,
        {
          personName: personName(course),
          allegations: 'As the caller says (invented).',
          charges: 'A provision that is invented',
          ...hearingNamed(at + 30 * DAY, course.area.zone),
          isLegalServicesListGiven: true,
          isAtProtectedSite: false,
        },
        { isRefused: true },
      ),
      pen.done('director', 'CorroborateInformation', at + HOUR, {
        subjectId: '@subject:prohibited-source:NoteProhibitedSource',
        isIndependent: true,
        facts: [fact('a record of another office.')],
        reasons: invented('nothing of it comes from the caller.'),
      }),
    ]
  },
}
