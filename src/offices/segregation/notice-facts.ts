/** What the field office, or headquarters, can be told of a placement, and the fact that tells it was. Days where the law counts days. */
export const notices = {
  '14-days': 'fourteenDayNoticeOn',
  '30-days': 'thirtyDayNoticeOn',
  '60-days': 'sixtyDayNoticeOn',
  '90-days': 'ninetyDayNoticeOn',
  '120-days': 'oneHundredTwentyDayNoticeOn',
  '150-days': 'oneHundredFiftyDayNoticeOn',
  '180-days': 'oneHundredEightyDayNoticeOn',
  '210-days': 'twoHundredTenDayNoticeOn',
  '240-days': 'twoHundredFortyDayNoticeOn',
  '270-days': 'twoHundredSeventyDayNoticeOn',
  '300-days': 'threeHundredDayNoticeOn',
  '330-days': 'threeHundredThirtyDayNoticeOn',
  '360-days': 'threeHundredSixtyDayNoticeOn',
  '14-of-21-days': 'fourteenOfTwentyOneNoticeOn',
  'over-30-days': 'segregationFieldOfficeNoticeOn',
  'over-60-days-to-headquarters': 'segregationHeadquartersNoticeOn',
  'special-vulnerability': 'specialVulnerabilityNoticeAt',
  'victim-or-person-at-risk': 'segregationFieldOfficeNoticeAt',
} as const

export type NoticeOf = keyof typeof notices

export const noticeNames = Object.keys(notices) as [NoticeOf, ...NoticeOf[]]

/** Every fact a notice tells, and the day on which days within 21 added up to 14. */
export const noticeFacts: readonly string[] = [...Object.values(notices), 'fourteenthDayOfTwentyOneOn']
