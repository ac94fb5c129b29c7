import { expect, it } from 'vitest'
import { threeYearsFrom } from './banks'

it('counts three years by the calendar', () => {
  expect(threeYearsFrom('2026-11-22')).toBe('2029-11-22')
  expect(threeYearsFrom('2028-02-29')).toBe('2031-02-28')
})
