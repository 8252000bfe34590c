import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { caseOfficers } from '../who-may.ts'

export const requestTravelDocument = defineAct({
  act: 'RequestTravelDocument',
  entry: 'TravelDocumentRequested',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that a travel document was asked for',
  says: 'Records that a country was first asked to accept the person and give a travel document. It has 30 days to say finally whether it will.',
  by: caseOfficers,
  input: z.strictObject({
    askedOn: ask.day('Asked on', 'Day the country was first asked'),
    country: ask.text('Country', 'The country that was asked', { personal: true }),
    isDesignated: ask.yesNo('Is it the country designated?', 'Whether the person or the order designates it'),
    sent: ask.account('What was sent', 'Which papers and photographs, to which consulate'),
  }),
  authorities: () => [byRule('country-acceptance-30d')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({
    subjects: [opens('travel-document', entry, caseZone(state), { countryFirstAskedOn: textOf(entry, 'askedOn') })],
  }),
})
