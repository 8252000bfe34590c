/**
 * How often the invented agency does not do what it must, or what is asked of it, as shares from 0 to 1. They are stated here and nowhere else, and invented but
 * where the note says otherwise. Every one leaves a trace that a clock, a requirement or a bar finds.
 */
export const rates = {
  /** Custody decided past 48 hours of an arrest without a warrant (8 CFR 287.3(d)). */
  custodyDecidedLate: 0.06,
  /** Examined by the officer who arrested, with no excuse on record (8 CFR 287.3(a)). */
  examinedByArresting: 0.015,
  /** Arrested without a warrant, and nothing on record that made escape likely (8 USC 1357(a)(2)). */
  noEscapeFactors: 0.02,
  /** Not told why they were arrested (8 CFR 287.8(c)(2)). */
  notToldWhy: 0.01,
  /** The consul of a listed nationality told late (8 CFR 236.1(e)). */
  consulToldLate: 0.08,
  /** A Notice to Appear or a warrant first tried by an officer who may not issue it: refused. */
  triedByUnlisted: 0.012,
  /** A warrant tried before the Notice to Appear: refused. */
  warrantBeforeNotice: 0.006,
  /** First hearing within ten days of service, and nobody asked for it (8 USC 1229(b)(1)). */
  hearingTooEarly: 0.01,
  /** Taken over from a jail past the form's 48 hours; a fifth of these past the regulation's as well. */
  detainerHeldLong: 0.09,
  /** The copy of a detainer never served on the person (Form I-247A). */
  detainerNotServed: 0.05,
  /** Moved without a decision on record. */
  transferUndecided: 0.03,
  /** Counsel told of a transfer past 24 hours (ICE Policy 11022.1). */
  counselToldLate: 0.12,
  /** Counsel never told. */
  counselNotTold: 0.05,
  /** The court never told of a transfer or a release. */
  courtNotTold: 0.06,
  /** An order of a court met past its hour. */
  orderMetLate: 0.14,
  /** A move tried against an order that forbids it: refused. */
  transferAgainstOrder: 0.3,
  /** Released on bond more than a day after the payment cleared. No rule that was read gives a limit. */
  bondReleaseLate: 0.15,
  /** The 90-day custody review noticed past day 60 (8 CFR 241.4(h)). */
  reviewNoticedLate: 0.15,
  /** Its decision served past day 90. */
  reviewDecidedLate: 0.12,
  /** Decided first without notice: refused. */
  reviewWithoutNotice: 0.04,
  /** Never reviewed at all. */
  reviewForgotten: 0.03,
  /** The review by headquarters past its three months. */
  headquartersLate: 0.2,
  /** A removal tried under a stay, an open claim of citizenship or an order: refused. */
  removalTriedAgainstBar: 0.4,
  /** A child alone handed over past 72 hours (8 USC 1232(b)(3)). */
  childHandedOverLate: 0.15,
  /** The Office of Refugee Resettlement told past 48 hours (8 USC 1232(b)(2)). */
  childToldLate: 0.1,
  /** A request to correct a record answered past the law's days (5 USC 552a(d)). */
  correctionLate: 0.25,
  /** A request for access denied. */
  accessDenied: 0.12,
  /** The field office director told late that segregation has lasted 14, 30, 60 days (ICE Directive 11065.1). */
  segregationNoticeLate: 0.2,
  /** Never told. */
  segregationNoticeForgotten: 0.08,
  /** Headquarters, Congress and the consulate told late of a death. */
  deathToldLate: 0.25,
  /** The first public report of a death past 30 days. */
  deathReportLate: 0.25,
  /** Interviewed on fear before the time to consult was over. */
  fearInterviewTooSoon: 0.08,
  /** A judge’s review of a finding on fear past seven days (8 USC 1225(b)(1)(B)(iii)(III)). */
  fearReviewLate: 0.05,
  /** First seen by health staff past 12 hours of arrival (the standard of the place). */
  screenedLate: 0.08,
  /** Classified past 12 hours (6 CFR 115.41). */
  classifiedLate: 0.05,
  /** The full health assessment past 14 days (the standard of the place). */
  assessedLate: 0.06,
  /** A count at midnight that is one off what the record says. */
  countedWrong: 0.03,
  /** The yearly inspection past its day. */
  inspectedLate: 0.15,
  /** A deficiency corrected past the day agreed. */
  correctedLate: 0.25,
  /** An overseer answered past the day. */
  oversightAnsweredLate: 0.3,
  /** The overseer's own day not kept. */
  overseerLate: 0.3,
  /** Relatives found together and held in different places, with no decision on record. */
  familyApart: 0.2,
  /** A relative tried to be moved alone: refused. */
  familyPartedTried: 0.4,
  /** Notice of a country the order does not name less than 24 hours before the removal (memo of 9 July 2025). */
  thirdCountryTooSoon: 0.25,
  /** Fear of that country screened past 24 hours. */
  fearScreenedLate: 0.3,
  /** A request under 8 CFR 241.13 acknowledged past ten business days. */
  requestAcknowledgedLate: 0.25,
  /** An allegation of abuse looked into for more than two months. */
  investigationLong: 0.2,
  /** A count of a hold room that did not come out. */
  headcountOff: 0.04,
  /** A reporting day under supervision that the person missed. */
  reportingMissed: 0.06,
} as const
