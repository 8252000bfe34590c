import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const receiveTravelDocument = defineAct({
  act: 'ReceiveTravelDocument',
  entry: 'TravelDocumentReceived',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that a travel document came',
  says: 'Records that the country gave a travel document, and until when it is valid.',
  by: caseOfficers,
  about: 'travel-document',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'The request it answers'),
    receivedOn: ask.day('Received on', 'Day the document came'),
    validUntilOn: ask.day('Valid until', 'Last day it is valid'),
    document: ask.text('Document', 'Kind and number of the document', { personal: true }),
  }),
  authorities: () => [byRule('country-acceptance-30d')],
  requires: [],
  tells: (entry, state) => {
    const on = textOf(entry, 'receivedOn')
    const answeredOn = namedSubject('travel-document', entry, state)?.facts.countryAnsweredOn ?? on
    return {
      subjects: ofSubject('travel-document', entry, state, {
        countryAnsweredOn: answeredOn,
        countryAnswer: 'accepts',
        travelDocumentReceivedOn: on,
        travelDocumentValidUntilOn: textOf(entry, 'validUntilOn'),
      }),
    }
  },
})
