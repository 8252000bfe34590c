export { failedTwice, type PlaceRating, placeRatings, waiversOn } from './place-ratings.ts'
