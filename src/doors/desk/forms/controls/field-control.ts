import type { Html } from '../../../web/html.ts'
import { type Filling, offeredFor } from '../filling.ts'
import type { FormField } from '../form-field.ts'
import { choiceControl, severalControl, tickControl, yesNoControl } from './choice-control.ts'
import { dayControl, momentControl } from './day-control.ts'
import { groupControl, listControl } from './list-control.ts'
import { textControl } from './text-control.ts'

/** The box or boxes of one field, with its label, hint and what is wrong. `at` is its address in the input. */
export function fieldControl(field: FormField, at: string, filling: Filling): Html {
  switch (field.control) {
    case 'group':
      return groupControl(field, at, filling, fieldControl)
    case 'list':
      return listControl(field, at, filling, fieldControl)
    case 'day':
      return dayControl(field, at, filling)
    case 'instant':
      return momentControl(field, at, filling)
    case 'yes-no':
      return yesNoControl(field, at, filling)
    case 'tick':
      return tickControl(field, at, filling)
    case 'choices':
      return severalControl(field, at, filling)
    default: {
      const offered = offeredFor(field, filling.offers)
      return offered && offered.length > 0 ? choiceControl(field, offered, at, filling) : textControl(field, at, filling)
    }
  }
}
