import { askFactsBy, houseRule } from '../../acts/house-rule.ts'

export const house = houseRule('A rule of this record on legal access and the locator')

export const ofFacts = askFactsBy(house)
