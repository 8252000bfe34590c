import type { Rule } from '../../clockwork/nodes.ts'
import { flores20Days } from '../clocks/flores-20-days.ts'
import { minorForms } from '../clocks/minor-forms.ts'
import { minorLicensedPlacement } from '../clocks/minor-licensed-placement.ts'
import { uac48hNotifyOrr } from '../clocks/uac-48h-notify-orr.ts'
import { uac72hTransfer } from '../clocks/uac-72h-transfer.ts'
import { uacContiguousScreening } from '../clocks/uac-contiguous-screening.ts'

/** Minors and families. */
export const minors: readonly Rule[] = [
  uac72hTransfer,
  uac48hNotifyOrr,
  uacContiguousScreening,
  minorLicensedPlacement,
  flores20Days,
  minorForms,
]
