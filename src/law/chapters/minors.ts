import type { Rule } from '../../clockwork/nodes.ts'
import { flores20Days } from '../clocks/flores-20-days.ts'
import { minorForms } from '../clocks/minor-forms.ts'
import { minorLicensedPlacement } from '../clocks/minor-licensed-placement.ts'
import { uac48hNotifyOrr } from '../clocks/uac-48h-notify-orr.ts'
import { uac72hTransfer } from '../clocks/uac-72h-transfer.ts'
import { uacContiguousScreening } from '../clocks/uac-contiguous-screening.ts'

const juvenilesApart: Rule = {
  id: 'juveniles-apart',
  office: 'ERO, and every facility that holds juveniles for it',
  title: 'Juveniles apart from adults in custody',
  kind: 'duty',
  cite: '6 CFR 115.14(b), (c)',
  says: 'A facility holds juveniles apart from adults in custody, with the least sight, sound and physical contact between them, unless a juvenile is in the presence of an adult member of the family unit and safety and security do not speak against it. For a family unit, reliable evidence of the tie is sought.',
  verified: 'yes',
  severity: 'hard',
  auditNote: 'Read as of 2022-10-02. Released tables do not carry who is housed with whom.',
  sources: ['https://codes.findlaw.com/cfr/title-6-domestic-security/cfr-sect-6-115-14/'],
  clocks: [],
}

/** Minors and families. */
export const minors: readonly Rule[] = [
  uac72hTransfer,
  uac48hNotifyOrr,
  uacContiguousScreening,
  minorLicensedPlacement,
  flores20Days,
  minorForms,
  juvenilesApart,
]
