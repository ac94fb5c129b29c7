import { describe, expect, it } from 'vitest'
import type { Round } from '@/api/subsidies'
import { planOf, type RoundListView } from './money-plan'

const round = (granted: string, remaining: string, stage: string): Round =>
  ({ budget: '1000.00', granted, remaining, stage }) as Round
const list = (entitled: string, total: string): RoundListView => ({ entitled, total }) as RoundListView

describe('the plan of a round', () => {
  it('takes the list from what is free', () => {
    expect(planOf(round('0.00', '1000.00', 'OPEN'), list('400.00', '400.00'))).toMatchObject({
      left: '600.00',
      shortBy: null,
      metPercent: '100.0',
    })
  })

  it('says by how much the budget is short, and which part of the claims it meets', () => {
    expect(planOf(round('0.00', '1000.00', 'LISTED'), list('1500.00', '1000.00'))).toMatchObject({
      left: '0.00',
      shortBy: '500.00',
      metPercent: '66.7',
    })
  })

  it('does not count a list twice that was granted', () => {
    expect(planOf(round('400.00', '600.00', 'NOTICED'), list('400.00', '400.00'))).toMatchObject({
      left: '600.00',
      shortBy: null,
    })
  })

  it('has no percentage without claims', () => {
    expect(planOf(round('0.00', '1000.00', 'OPEN'), null).metPercent).toBeNull()
  })
})
