import { describe, expect, it } from 'vitest'
import { isToCome, lastYears, monthBefore, PARTS } from './periods'

describe('the periods of announcements', () => {
  it('begin with the month that is over', () => {
    expect(monthBefore('2026-11-21')).toEqual({ year: '2026', part: '10' })
    expect(monthBefore('2026-01-01')).toEqual({ year: '2025', part: '12' })
  })

  it('are the months and quarters of some years', () => {
    expect(PARTS).toHaveLength(16)
    expect(lastYears('2026-11-21')).toEqual(['2026', '2025', '2024', '2023', '2022'])
  })

  it('are known to lie ahead from the day before their first', () => {
    expect(isToCome('2026', '12', '2026-11-30')).toBe(true)
    expect(isToCome('2026', '12', '2026-12-01')).toBe(false)
    expect(isToCome('2026', 'Q4', '2026-09-30')).toBe(true)
    expect(isToCome('2026', 'Q4', '2026-10-01')).toBe(false)
  })
})
