export { type InspectionStep, inspectionSteps } from './demo-steps.ts'
export { failedTwice, type PlaceRating, placeRatings, waiversOn } from './place-ratings.ts'
export { type PlaceYear, placeYear, tallyNights, tallyYear } from './year/place-year.ts'
export { type YearEvent, type YearLine, yearLines } from './year/year-event.ts'
