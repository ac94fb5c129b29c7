import { describe, expect, it } from 'vitest'
import type { IndicatorRule } from './system'
import { changesOf, keyOf, knobsOf, readFigure, shownIn } from './whatif'

const base = { name_zh: '', name_en: '', dimension: 'I', weight: 1, unit: '%', direction: 'higher' as const }
const share: IndicatorRule = {
  ...base,
  code: 'I03',
  scoring: {
    type: 'piecewise_linear',
    points: [
      [0, 0],
      [30, 100],
    ],
  },
}
const best: IndicatorRule = {
  ...base,
  code: 'I01',
  scoring: {
    type: 'best_of',
    options: [
      { input: 'a', type: 'piecewise_linear', points: [[0, 0]] },
      { input: 'b', type: 'piecewise_linear', points: [[0, 0]] },
    ],
  },
}
const incidents: IndicatorRule = {
  ...base,
  code: 'E04',
  scoring: { type: 'deduct', start: 100, deduct: { penalty: [20, 60] } },
}
const knobs = [share, best, incidents].flatMap(knobsOf)

function typedOf(values: Record<string, string>): Record<string, string> {
  return { I03: '18', 'I01/a': '4.5', 'I01/b': '', 'E04/penalty': '0', ...values }
}

describe('a trial of other values', () => {
  it('has a control for each input, with its ends', () => {
    expect(knobs.map(keyOf)).toEqual(['I03', 'I01/a', 'I01/b', 'E04/penalty'])
    expect(knobs[0]).toMatchObject({ min: 0, max: 30, step: 1 })
    expect(knobs[3]).toMatchObject({ kind: 'count', max: 3 })
  })

  it('shows what is stated, and nothing for what is missing', () => {
    expect(shownIn(knobs[0]!, '18.500000')).toBe('18.5')
    expect(shownIn(knobs[0]!, '20')).toBe('20')
    expect(shownIn(knobs[0]!, null)).toBe('')
    expect(shownIn(knobs[1]!, { a: '4.5' })).toBe('4.5')
    expect(shownIn(knobs[2]!, { a: '4.5' })).toBe('')
    expect(shownIn(knobs[3]!, {})).toBe('0')
  })

  it('sends only indicators in which something changed, with all their inputs', () => {
    expect(changesOf(knobs, typedOf({}), typedOf({})).values).toEqual({})
    expect(changesOf(knobs, typedOf({ 'I01/b': '10' }), typedOf({})).values).toEqual({
      I01: { a: '4.5', b: '10' },
    })
    expect(changesOf(knobs, typedOf({ I03: '' }), typedOf({})).values).toEqual({ I03: null })
  })

  it('names what is no number, and does not send it', () => {
    expect(changesOf(knobs, typedOf({ I03: 'many' }), typedOf({}))).toEqual({
      values: {},
      wrong: ['I03'],
      changed: ['I03'],
    })
    expect(readFigure('１８．５')).toBe('18.5')
    expect(readFigure('1e3')).toBeNull()
  })
})
