import { describe, expect, it } from 'vitest'
import { sum } from '@/ui/decimal'
import { daysOf, pivot, type Cell } from './cross'

const cells: Cell[] = [
  cell('371502', 'BANK-A', '2025-Q1', 1, '0.10'),
  cell('371502', 'BANK-A', '2025-Q2', 2, '0.20'),
  cell('371502', 'BANK-B', '2025-Q2', 1, '99999999999999.99'),
  cell('371581', 'BANK-A', '2024-Q4', 3, '5.00'),
]

function cell(divisionCode: string, bankCode: string, quarter: string, count: number, amount: string): Cell {
  return { divisionCode, bankCode, quarter, count, amount, part: amount }
}

describe('the table by county, bank and quarter', () => {
  it('has a line per county and bank, and one with the sum of each county', () => {
    const { quarters, lines, total } = pivot(cells, 'division-bank', 'amount')
    expect(quarters).toEqual(['2024-Q4', '2025-Q1', '2025-Q2'])
    expect(lines.map((line) => [line.kind, line.divisionCode, line.bankCode, line.total])).toEqual([
      ['part', '371502', 'BANK-A', '0.30'],
      ['part', '371502', 'BANK-B', '99999999999999.99'],
      ['subtotal', '371502', null, '100000000000000.29'],
      ['part', '371581', 'BANK-A', '5.00'],
      ['subtotal', '371581', null, '5.00'],
    ])
    expect(total.figures).toEqual(['5.00', '0.10', '100000000000000.19'])
    expect(total.total).toBe('100000000000005.29')
    expect(lines[0]!.figures).toEqual([null, '0.10', '0.20'])
  })

  it('adds up over rows and columns, whatever its lines are', () => {
    for (const rows of ['division-bank', 'division', 'bank'] as const) {
      for (const figure of ['amount', 'part', 'count'] as const) {
        const { lines, total } = pivot(cells, rows, figure)
        const parts = lines.filter((line) => line.kind === 'part')
        expect(sum(parts.map((line) => line.total))).toBe(total.total)
        expect(sum(total.figures.map((one) => one ?? '0'))).toBe(total.total)
        total.figures.forEach((one, at) =>
          expect(sum(parts.map((line) => line.figures[at] ?? '0'))).toBe(one),
        )
      }
    }
  })

  it('knows the days of a quarter within the period', () => {
    expect(daysOf('2025-Q2', '2025-01-01', '2025-12-31')).toEqual({ from: '2025-04-01', to: '2025-06-30' })
    expect(daysOf('2025-Q2', '2025-05-15', '2025-06-01')).toEqual({ from: '2025-05-15', to: '2025-06-01' })
  })
})
