import { describe, expect, it } from 'vitest'
import { useSelection } from './selection'

const row = (id: string, amount: string, roundId = 'r') => ({
  id,
  amount,
  roundId,
  status: 'NOTICED',
})
const PAGE = [row('a', '0.10'), row('b', '0.20')]

describe('a selection', () => {
  it('tells count and total exactly', () => {
    const chosen = useSelection()
    expect(chosen.total.value).toBe('0.00')
    chosen.togglePage(PAGE)
    expect(chosen.count.value).toBe(2)
    expect(chosen.total.value).toBe('0.30')
  })

  it('takes the page only, and gives it back when all of it is chosen', () => {
    const chosen = useSelection()
    chosen.toggle(row('z', '5.00', 'other'))
    expect(chosen.pageState(PAGE)).toBe('none')
    chosen.toggle(PAGE[0]!)
    expect(chosen.pageState(PAGE)).toBe('some')
    chosen.togglePage(PAGE)
    expect(chosen.pageState(PAGE)).toBe('all')
    chosen.togglePage(PAGE)
    expect([...chosen.ids.value]).toEqual(['z'])
    expect(chosen.rounds.value).toEqual(['other'])
  })

  it('is all that matches after a replacement, and nothing after it is cleared', () => {
    const chosen = useSelection()
    chosen.replace([...PAGE, row('c', '1.00')])
    expect(chosen.total.value).toBe('1.30')
    expect(chosen.clear()).toBe(3)
    expect(chosen.count.value).toBe(0)
    expect(chosen.clear()).toBe(0)
  })
})
