import { type Course, chanceOf } from '../course.ts'
import { HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { YearSetting } from '../year-setting.ts'

const SHARE = 0.05
const FEAR = 0.3
const ordersOf: readonly string[] = ['immigration-judge', 'immigration-judge-in-absentia', 'board']
/** A number of chance that is of no desk: two desks must draw the same. */
const CHANCE = 501
const HELD_HOURS_MIN = 120

/** The country a person is removed to where the order does not name it, or null. Invented, and so named. */
export function thirdCountryOf({ seed, begins }: YearSetting, course: Course): string | null {
  const { order, ending, custodyAt, endsAt, number } = course
  if (ending !== 'removed' || !order || custodyAt === null || !ordersOf.includes(order.by)) return null
  const heldSince = Math.max(order.finalAt, custodyAt, begins)
  return endsAt - heldSince > HELD_HOURS_MIN * HOUR && chanceOf(seed, number, CHANCE).happens(SHARE) ? 'Thirdland (invented)' : null
}

/** Notice of removal to a country the order does not name: hours before it, or too few; fear of it voiced and screened, in time or not. */
export const thirdCountry: YearDesk = {
  desk: 'third countries',
  steps(course, chance, pen, setting) {
    const country = thirdCountryOf(setting, course)
    if (country === null) return []
    const isSoon = chance.happens(rates.thirdCountryTooSoon)
    const servedAt = course.endsAt - (isSoon ? chance.between(7, 20) : chance.between(80, 96)) * HOUR
    const isFearVoiced = !isSoon && chance.happens(FEAR)
    const screened = chance.happens(rates.fearScreenedLate) ? chance.between(26, 60) : chance.between(4, 20)
    return [
      pen.happened('arresting', 'ServeThirdCountryNotice', servedAt, {
        personName: personName(course),
        country,
        ...spoken(course),
        ...{ isInOwnLanguage: true, hasCredibleDiplomaticAssurances: false, isExigentRemoval: false },
        hasBeenAbleToSpeakWithCounsel: course.counselAt !== null,
        isFearVoiced,
        ...(isFearVoiced ? { answer: invented('afraid of that country.') } : {}),
      }),
      ...(isFearVoiced
        ? [
            pen.happened('director', 'RecordThirdCountryScreening', servedAt + screened * HOUR, {
              subjectId: '@subject:third-country-notice:ServeThirdCountryNotice',
              finding: 'fear-not-found',
              source: invented('a paper of the asylum office.'),
            }),
          ]
        : []),
    ]
  },
}
