import type { Loan } from '@/api/client'
import { sum } from '@/ui/decimal'

export type Table = Loan['schemas']['LoanCrossTable']
export type Cell = Loan['schemas']['LoanCrossCell']

export const ROWS = ['division-bank', 'division', 'bank'] as const
export type Rows = (typeof ROWS)[number]
export const FIGURES = ['amount', 'part', 'count'] as const
export type Figure = (typeof FIGURES)[number]

/** A line of the table: what it is about, its figure per quarter (null where there are no loans), and its sum. */
export interface Line {
  kind: 'part' | 'subtotal' | 'total'
  divisionCode: string | null
  bankCode: string | null
  figures: (string | null)[]
  total: string
}

export interface Pivot {
  quarters: string[]
  lines: Line[]
  total: Line
}

/** The table as it stands on the page; all sums are exact sums of the cells. */
export function pivot(cells: readonly Cell[], rows: Rows, figure: Figure): Pivot {
  const quarters = [...new Set(cells.map((cell) => cell.quarter))].sort()
  const line = (
    kind: Line['kind'],
    divisionCode: string | null,
    bankCode: string | null,
    of: readonly Cell[],
  ): Line => ({
    kind,
    divisionCode,
    bankCode,
    figures: quarters.map((quarter) => {
      const found = of.filter((cell) => cell.quarter === quarter)
      return found.length === 0 ? null : total(found, figure)
    }),
    total: total(of, figure),
  })
  const lines: Line[] = []
  if (rows === 'bank') {
    for (const [bank, of] of grouped(cells, 'bankCode')) lines.push(line('part', null, bank, of))
  } else {
    for (const [division, of] of grouped(cells, 'divisionCode')) {
      if (rows === 'division-bank') {
        for (const [bank, ofBank] of grouped(of, 'bankCode')) lines.push(line('part', division, bank, ofBank))
      }
      lines.push(line(rows === 'division' ? 'part' : 'subtotal', division, null, of))
    }
  }
  return { quarters, lines, total: line('total', null, null, cells) }
}

function total(cells: readonly Cell[], figure: Figure): string {
  return sum(cells.map((cell) => String(cell[figure])))
}

function grouped(cells: readonly Cell[], key: 'divisionCode' | 'bankCode'): [string, Cell[]][] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const of = groups.get(cell[key])
    if (of === undefined) groups.set(cell[key], [cell])
    else of.push(cell)
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}

/** First and last day of a quarter, `2025-Q2`, as far as they lie within the period of the table. */
export function daysOf(quarter: string, from: string, to: string): { from: string; to: string } {
  const year = quarter.slice(0, 4)
  const ends = {
    Q1: ['01-01', '03-31'],
    Q2: ['04-01', '06-30'],
    Q3: ['07-01', '09-30'],
    Q4: ['10-01', '12-31'],
  }
  const [first, last] = ends[quarter.slice(5) as keyof typeof ends]
  const begin = `${year}-${first}`
  const end = `${year}-${last}`
  return { from: begin < from ? from : begin, to: end > to ? to : end }
}
