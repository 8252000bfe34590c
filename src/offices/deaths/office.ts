import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { endCaseAfterDeath, handOverAfterDeath } from './acts/hand-over.ts'
import { approveDestruction, holdRecords, liftRecordsHold, noteDestroyed } from './acts/keep-records.ts'
import { noteExamination, recordDeathReview } from './acts/look-into-death.ts'
import { noteDeathOfPerson } from './acts/note-death-of-person.ts'
import { logOutsideReport, settleOutsideReport } from './acts/outside-report.ts'
import { noteDeathPublication, publishDeathName, publishDeathReport, publishNewsRelease } from './acts/publish-death.ts'
import { recordDeath } from './acts/record-death.ts'
import { noteKinNotFound, tellNextOfKin } from './acts/tell-next-of-kin.ts'
import { tellOfDeath } from './acts/tell-of-death.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** A death in custody, from the first call to the public report, and what is published of it whether anybody writes it or not. */
export const deaths: Office = {
  id: 'deaths',
  name: 'Deaths',
  says: 'Records a death from the first call on: who was told and when, what was published, who looked into it, and what was kept. What is late is public.',
  names: [{ name: 'Deaths in custody (ERO, OPR and Public Affairs together)', from: null, until: null }],
  caseKinds: [
    {
      kind: 'death-report',
      openedBy: everyOfficer,
      title: 'Report of a death',
      says: 'What somebody outside said of a death, until it is known whose it was.',
    },
  ],
  acts: [
    ...[recordDeath, noteDeathOfPerson, tellOfDeath, tellNextOfKin, noteKinNotFound],
    ...[publishNewsRelease, publishDeathReport, noteDeathPublication, publishDeathName],
    ...[noteExamination, recordDeathReview],
    ...[holdRecords, liftRecordsHold, approveDestruction, noteDestroyed],
    ...[handOverAfterDeath, endCaseAfterDeath],
    ...[logOutsideReport, settleOutsideReport],
  ],
  subjects,
  bars,
}
