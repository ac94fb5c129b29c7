import { describe, expect, it } from 'vitest'
import { emptyDraft, firstOpen, itemsOf, notMet, ticksOf } from './checklist'

describe('a checklist', () => {
  it('is that of the stage, and none where nobody reviews', () => {
    expect(itemsOf('COUNTY_REVIEW')).toHaveLength(4)
    expect(itemsOf('CITY_REVIEW')).toContain('NO_OTHER_SUBSIDY')
    expect(itemsOf('APPROVAL')).toEqual([])
    expect(itemsOf(null)).toEqual([])
  })

  it('leads to the first item without an answer, and sends what was answered', () => {
    const items = itemsOf('COUNTY_REVIEW')
    const draft = emptyDraft()
    expect(firstOpen(items, draft)).toBe('LOAN_AND_USE')
    draft.answers.LOAN_AND_USE = { met: 'yes', note: ' ' }
    draft.answers.REPAID_AS_AGREED = { met: 'no', note: ' late ' }
    expect(firstOpen(items, draft)).toBe('NO_DISHONESTY')
    expect(notMet(items, draft)).toEqual(['REPAID_AS_AGREED'])
    expect(ticksOf(items, draft)).toEqual([
      { item: 'LOAN_AND_USE', met: true, note: null },
      { item: 'REPAID_AS_AGREED', met: false, note: 'late' },
    ])
  })
})
