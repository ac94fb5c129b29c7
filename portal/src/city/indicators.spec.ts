import { describe, expect, it } from 'vitest'
import { barOf, series, standingOf, type Indicator } from './indicators'

const indicator = (more: Partial<Indicator>): Indicator => ({ values: [], ...more }) as Indicator

describe('a city indicator', () => {
  it('stands against its target', () => {
    expect(standingOf(indicator({}))).toBe('NO_TARGET')
    expect(standingOf(indicator({ target: { year: 2025, value: '3' } }))).toBe('NO_VALUE')
    expect(standingOf(indicator({ target: { year: 2025, value: '3' }, targetMet: false }))).toBe('UNDER_WAY')
    expect(standingOf(indicator({ target: { year: 2025, value: '3' }, targetMet: true }))).toBe('MET')
  })

  it('has a bar between nothing and all', () => {
    expect([barOf(null), barOf('-5.0'), barOf('42.5'), barOf('190.7')]).toEqual(['0', '0', '42.5', '100'])
  })

  it('lays its values and its target along the years', () => {
    const values = [
      { year: 2022, version: 0, value: '3.06', source: 's' },
      { year: 2019, version: 0, value: '1.87', source: 's' },
    ]
    expect(series(indicator({ values, target: { year: 2025, value: '3' } }))).toEqual([
      { year: 2019, value: '1.87', target: null },
      { year: 2022, value: '3.06', target: null },
      { year: 2025, value: null, target: '3' },
    ])
  })
})
