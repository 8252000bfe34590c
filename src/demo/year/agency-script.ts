import { makePen } from './make-pen.ts'
import { dayOf, HOUR } from './moments.ts'
import { registeredOverseers } from './oversight-scripts.ts'
import { yearPartners } from './partners.ts'
import { agencyZone, type YearSetting } from './year-setting.ts'
import type { YearStep } from './year-step.ts'

/** Opened years before the year, as most places are. */
const OPENED_ON = '2015-01-02'

/** What the agency does about itself, apart from people: its places and the jails it works with are registered before the year begins. */
export function agencyScript({ begins, places, areas }: YearSetting): readonly YearStep[] {
  const pen = makePen('places and partners')
  const at = begins - 12 * HOUR
  return [
    ...places.map(({ code, name, kind, zone, capacity, standard }) =>
      pen.done(
        'compliance',
        'RegisterPlace',
        at,
        {
          ...{ code, name, facilityKind: kind, zone, openedOn: OPENED_ON, capacity },
          ...(standard === null ? {} : { detentionStandard: standard }),
        },
        { of: 'named-by-act' },
      ),
    ),
    ...yearPartners(areas).map(({ code, name, area }) =>
      pen.done('records', 'RegisterPartner', at, { code, name, partnerKind: 'jail', zone: area.zone }, { of: 'named-by-act' }),
    ),
    ...registeredOverseers(at),
    pen.done(
      'policy',
      'DeclareHoliday',
      at,
      { holidayOn: dayOf(begins + 90 * 24 * HOUR, agencyZone), name: 'A day of mourning (invented)', order: 'Executive order (invented)' },
      { of: 'named-by-act' },
    ),
  ]
}
