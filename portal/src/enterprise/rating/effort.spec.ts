import { describe, expect, it } from 'vitest'
import { byEffort, stepsOf } from './effort'
import type { IndicatorRule, SystemDocument } from './system'

const curve: IndicatorRule = {
  code: 'I03',
  name_zh: '科技人员占比',
  name_en: 'share',
  dimension: 'I',
  weight: 6,
  unit: '%',
  direction: 'higher',
  scoring: {
    type: 'piecewise_linear',
    points: [
      [0, 0],
      [10, 20],
      [20, 60],
      [30, 100],
    ],
  },
}
const lower: IndicatorRule = {
  ...curve,
  code: 'F04',
  direction: 'lower',
  scoring: {
    type: 'piecewise_linear',
    points: [
      [50, 100],
      [60, 70],
      [70, 40],
    ],
  },
}
const levels: IndicatorRule = {
  ...curve,
  code: 'I08',
  scoring: { type: 'levels', levels: { national: 100, provincial: 80, municipal: 40, none: 0 } },
}
const system = { indicators: [curve, lower, levels] } as unknown as SystemDocument

describe('the effort of a change', () => {
  it('is the cut points of a figure that it passes, upwards and downwards', () => {
    expect(stepsOf(curve, { code: 'I03', input: '', from: '18', to: '30' })).toBe(2)
    expect(stepsOf(curve, { code: 'I03', input: '', from: '20', to: '30' })).toBe(1)
    expect(stepsOf(lower, { code: 'F04', input: '', from: '65', to: '50' })).toBe(2)
    expect(stepsOf(curve, { code: 'I03', input: '', from: null, to: '10' })).toBe(2)
  })

  it('is the levels that it climbs', () => {
    expect(stepsOf(levels, { code: 'I08', input: '', from: 'municipal', to: 'national' })).toBe(2)
    expect(stepsOf(levels, { code: 'I08', input: '', from: null, to: 'municipal' })).toBe(1)
  })

  it('puts the least first, and of equals the single change, then the higher total', () => {
    const single = (to: string, total: string) => ({
      grade: 'A',
      total,
      moves: [{ code: 'I03', input: '', from: '18', to }],
    })
    const pair = {
      grade: 'A',
      total: '71.00',
      moves: [
        { code: 'I03', input: '', from: '18', to: '20' },
        { code: 'I08', input: '', from: 'municipal', to: 'provincial' },
      ],
    }
    expect(byEffort(system, [pair, single('30', '70.00'), single('20', '70.00')])).toEqual([
      single('20', '70.00'),
      single('30', '70.00'),
      pair,
    ])
  })
})
