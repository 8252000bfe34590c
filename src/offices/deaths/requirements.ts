import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened } from '../../clockwork/test-nodes.ts'
import { house } from './of-deaths.ts'

const any = (...of: TestNode[]): TestNode => ({ node: 'any', of })

/** The steps that follow a death follow one that is on record. */
export const recorded: Requirement = {
  ...house,
  id: 'death-recorded',
  question: 'instrument',
  says: 'The death itself is on record.',
  cure: 'Record the death first: RecordDeath.',
  needs: 'facts',
  subject: 'death',
  test: any(happened('diedAt'), happened('diedAfterReleaseAt')),
}

/** A family does not learn of a death from a page. */
export const kinFirst: Requirement = {
  ...house,
  id: 'death-kin-first',
  question: 'whom',
  says: 'The next of kin was told, or looked for in vain, before the name is published.',
  cure: 'Tell the family and record it ("Record that the family was told"), or record how they were looked for ("Note that no family was found").',
  needs: 'facts',
  subject: 'death',
  test: any(happened('nextOfKinToldAt'), happened('nextOfKinNotFoundAt')),
}

const given = happened('cause')

/** A cause is nobody's but that of whoever found it by office. */
export const causeAsFound: Requirement = {
  ...house,
  id: 'death-cause-as-found',
  question: 'instrument',
  says: 'A cause is published only in the words of an official finding, with who found it and when.',
  cure: 'Name who found it and the day of the finding, or leave the cause out.',
  needs: 'input',
  test: any({ node: 'not', of: given }, { node: 'all', of: [happened('causeFoundBy'), happened('causeFoundOn')] }),
}

/** Records are kept until nobody has a question any more. */
export const reviewedBeforeLift: Requirement = {
  ...house,
  id: 'records-hold-until-reviewed',
  question: 'when',
  says: 'Where the person died, the final public report is published and the review of the death is done before records stop being kept.',
  cure: 'Publish the final report and record the review of the death; until then the hold stands.',
  needs: 'facts',
  subject: 'death',
  test: any(
    { node: 'not', of: any(happened('diedAt'), happened('diedAfterReleaseAt')) },
    { node: 'all', of: [happened('deathFinallyReportedAt'), happened('deathOprReviewedAt')] },
  ),
}
