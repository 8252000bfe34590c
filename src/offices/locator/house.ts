import { askFactsBy, houseRule } from '../../acts/house-rule.ts'

export const house = houseRule('Writ rule on legal access and the locator (docs/decisions/locator.md)')

export const ofFacts = askFactsBy(house)
