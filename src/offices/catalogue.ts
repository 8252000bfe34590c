import { makeCatalogue } from '../acts/catalogue.ts'
import type { Office } from '../acts/office.ts'
import { afterOrder } from './after-order/office.ts'
import { bond } from './bond/office.ts'
import { citizenshipClaims } from './citizenship-claims/office.ts'
import { conditions } from './conditions/office.ts'
import { courtOrders } from './court-orders/office.ts'
import { custody } from './custody/office.ts'
import { deaths } from './deaths/office.ts'
import { detainers } from './detainers/office.ts'
import { inspections } from './inspections/office.ts'
import { legalAccess } from './legal-access/office.ts'
import { locator } from './locator/office.ts'
import { oversight } from './oversight/office.ts'
import { recordsOffice } from './people/office.ts'
import { personnel } from './personnel/office.ts'
import { detentionPlanning } from './places/office.ts'
import { policy } from './policy/office.ts'
import { protection } from './protection/office.ts'
import { segregation } from './segregation/office.ts'
import { statistics } from './statistics/office.ts'

/** Every office, in the order a reader meets them. Adding one is its folder and a line here. */
export const offices: readonly Office[] = [
  custody,
  courtOrders,
  citizenshipClaims,
  detainers,
  bond,
  afterOrder,
  personnel,
  recordsOffice,
  protection,
  legalAccess,
  locator,
  detentionPlanning,
  inspections,
  segregation,
  conditions,
  deaths,
  oversight,
  policy,
  statistics,
]

/** What the offices declare, found by name. */
export const catalogue = makeCatalogue(offices)
