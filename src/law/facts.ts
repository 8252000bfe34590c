import type { Fact } from './fact.ts'
import { factsSecondHalf } from './facts-second-half.ts'

const instant = (says: string): Fact => ({ type: 'instant', says })
const day = (says: string): Fact => ({ type: 'day', says })
const yesOrNo = (says: string): Fact => ({ type: 'boolean', says })
const text = (says: string): Fact => ({ type: 'text', says })

/** Facts the chapters from computing to hold-rooms ask for. Days are those of the place the record names. */
const factsFirstHalf: Record<string, Fact> = {
  // arrest and charging
  arrestedAt: instant('the person was arrested by an immigration officer'),
  isArrestWithoutWarrant: yesOrNo('the arrest was made without a warrant, under 8 USC 1357(a)(2)'),
  custodyDeterminedAt: instant('an officer recorded the decision on custody, on the charging document and on a warrant'),
  voluntaryDepartureGrantedAt: instant('voluntary departure was granted under 8 CFR part 240, subpart C'),
  detainedAt: instant('detention in removal proceedings began, where it did not begin with an arrest'),
  consularNotification: text(
    'how 8 CFR 236.1(e) and its footnotes class the nationality: on-request, immediate, within-72-hours or within-4-days',
  ),
  consulNotifiedAt: instant('the consul was told of the arrest or detention'),
  ntaServedAt: instant('the Notice to Appear was served on the person'),
  ntaServedOn: day('the day the Notice to Appear was served on the person'),
  ntaSentAt: instant('the Notice to Appear was sent on after service'),
  hearingOn: day('the day of the first hearing in removal proceedings'),
  isEarlierHearingRequested: yesOrNo('the person asked in writing for an earlier hearing date'),
  // detainers
  releaseEligibleAt: instant('the person would otherwise have been released by the agency that holds them'),
  custodyAssumedAt: instant('ICE took custody from the holding agency'),
  detainerLiftedAt: instant('the detainer was cancelled or lifted'),
  locallyReleasedAt: instant('the holding agency released the person'),
  // bond and custody before an order
  releasedOn: day('the day the person was released from immigration custody'),
  redeterminationRequestedOn: day('the day the person asked the immigration judge to change custody or conditions'),
  districtDirectorDecidedOn: day('the day the district director (field office director) decided a request to change conditions of release'),
  custodyAppealFiledOn: day("the day the person's appeal of a district director's custody decision was filed"),
  ijOrderOn: day('the day the immigration judge ordered release'),
  isStayableReleaseOrder: yesOrNo('DHS had set no bond, or one of $10,000 or more, before the judge ordered release'),
  eoir43FiledOn: day('the day DHS filed Form EOIR-43, notice of intent to appeal'),
  bondAppealFiledOn: day('the day DHS filed its notice of appeal to the Board with the certification of a senior official'),
  ijDecisionTimeExtendedOn: day('the day more time for the written bond decision was given'),
  ijDecisionWrittenOn: day('the day the immigration judge gave the written bond decision'),
  briefingExtensionBeganOn: day("the first day of a briefing extension the Board gave at the person's request"),
  briefingExtensionEndedOn: day('the day that briefing extension ended'),
  ninetyDaysEndedOn: day('the last day of the 90 days of an automatic stay, any tolling counted'),
  automaticStayLapsedOn: day('the day an automatic stay lapsed with no other stay in its place'),
  discretionaryStayMovedOn: day('the day DHS asked the Board for a discretionary stay'),
  discretionaryStayDecidedOn: day('the day the Board ruled on that motion, either way'),
  discretionaryStayDeniedOn: day('the day the Board denied that motion'),
  boardBondDecidedOn: day('the day the Board decided the custody appeal, either way'),
  boardReleaseOrderedOn: day('the day the Board ordered or allowed release'),
  referredToAttorneyGeneralOn: day('the day the case was referred to the Attorney General'),
  attorneyGeneralDecidedOn: day('the day the Attorney General decided, or ordered a stay of their own'),
  // custody at a facility
  bookedInAt: instant('the person was booked in to the facility'),
  bookedOutAt: instant('the person was booked out of the facility'),
  facilityKind: text('what the facility is: hold-room, detention, hospital, hotel, staging or other'),
}

/** Every fact a rule of the law book may ask for. `type` follows from the name (see `clockwork/nodes.ts`). */
export const facts: Readonly<Record<string, Fact>> = { ...factsFirstHalf, ...factsSecondHalf }
