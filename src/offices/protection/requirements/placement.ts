import type { Requirement } from '../../../acts/requirement.ts'
import { happened, is, only } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'

/** What the placement of a child needs: a ground for a secure place, a reason for an influx. */
export const placementRequirements: readonly Requirement[] = [
  {
    ...underRule('minor-licensed-placement'),
    id: 'secure-only-on-a-ground',
    question: 'law',
    says: 'A child is kept in a secure place only on a ground that the regulation names.',
    cure: 'Place the child in a licensed program, or record the ground with the facts that show it.',
    needs: 'input',
    test: only(is('placement', 'secure-facility'), is('hasMetSecureCriteria', true)),
  },
  {
    ...underRule('minor-licensed-placement'),
    id: 'influx-said',
    question: 'when',
    says: 'An influx or emergency that makes more time says what it is.',
    cure: 'Record the number of minors awaiting placement, or the emergency, and since when.',
    needs: 'input',
    test: only(is('isInfluxOrEmergency', true), happened('influxReason')),
  },
]
