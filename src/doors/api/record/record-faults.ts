import { Envelope } from '../envelope.ts'

const faultOf = (description: string) => ({ description, content: { 'application/json': { schema: Envelope } } })

/** What an address of the record may answer besides what was asked for. */
export const recordFaults = {
  401: faultOf('No key, or one that is not in force'),
  403: faultOf('Not permitted; no detail is given'),
  409: faultOf('The case moved on: the errors name the entries the caller had not seen'),
  413: faultOf('The body is longer than 1,024 KB'),
  422: faultOf('The input does not fit the act: the errors name each field'),
  429: faultOf('Too many wrong keys came from there'),
  503: faultOf('The ledger cannot take it now; ask again with the same Idempotency-Key'),
}
