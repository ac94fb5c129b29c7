import { describe, expect, it } from 'vitest'
import { deadlineOf } from './deadline'

describe('a deadline', () => {
  it('is overdue from the day after it, with the days since', () => {
    expect(deadlineOf('2026-02-27', '2026-03-01')).toEqual({ kind: 'overdue', tone: 'bad', days: 2 })
  })

  it('is today on its day, soon in the three days before, else later', () => {
    expect(deadlineOf('2026-03-01', '2026-03-01').kind).toBe('today')
    expect(deadlineOf('2026-03-04', '2026-03-01')).toEqual({ kind: 'soon', tone: 'warn', days: 3 })
    expect(deadlineOf('2026-03-05', '2026-03-01')).toEqual({ kind: 'later', tone: 'neutral', days: 4 })
  })

  it('counts over the end of a leap February', () => {
    expect(deadlineOf('2028-03-01', '2028-02-28').days).toBe(2)
  })

  it('is none where nobody’s clock runs', () => {
    expect(deadlineOf(null, '2026-03-01').kind).toBe('none')
  })
})
