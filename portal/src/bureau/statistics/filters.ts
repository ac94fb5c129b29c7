import { computed, type ComputedRef } from 'vue'
import { lineOf, linesOf, rootOf, type Line } from '@/api/lines'
import { useSession } from '@/app/session'
import { today } from '@/ui/dates'
import type { Unit } from '@/ui/money'
import { oneOf, useUrlFilters, type UrlFilters } from '@/ui/useUrlFilters'
import { FIGURES, ROWS, type Figure, type Rows } from './cross'

export interface Values extends Record<string, string> {
  line: string
  from: string
  to: string
  dateOf: string
  divisionCode: string
  bankCode: string
  rows: string
  figure: string
  unit: string
}

/** What the table shows, as its address says it. */
export interface Asked {
  line: Line
  from: string
  to: string
  dateOf: 'decision' | 'disbursement'
  divisionCode: string
  bankCode: string
  rows: Rows
  figure: Figure
  unit: Unit
}

/** The filters of the table; without any it shows this year's loans of the line that one works with. */
export function useStatisticsFilters(): { filters: UrlFilters<Values>; asked: ComputedRef<Asked> } {
  const session = useSession()
  const filters = useUrlFilters<Values>({
    line: linesOf(session.roles)[0]!,
    from: `${today().slice(0, 4)}-01-01`,
    to: today(),
    dateOf: 'decision',
    divisionCode: '',
    bankCode: '',
    rows: 'division-bank',
    figure: 'amount',
    unit: 'yuan',
  })
  const asked = computed<Asked>(() => {
    const { line, from, to, dateOf, divisionCode, bankCode, rows, figure, unit } = filters.values
    return {
      line: lineOf(line),
      from,
      to,
      dateOf: dateOf === 'disbursement' ? 'disbursement' : 'decision',
      divisionCode,
      bankCode,
      rows: oneOf(ROWS, rows) ?? 'division-bank',
      figure: oneOf(FIGURES, figure) ?? 'amount',
      unit: unit === 'wan' ? 'wan' : 'yuan',
    }
  })
  return { filters, asked }
}

/** What the service is asked with for the table. */
export function tableQuery(asked: Asked): {
  from?: string
  to?: string
  dateOf: 'decision' | 'disbursement'
  divisionCode?: string
  bankCode?: string
} {
  return {
    dateOf: asked.dateOf,
    ...(asked.from && { from: asked.from }),
    ...(asked.to && { to: asked.to }),
    ...(asked.divisionCode && { divisionCode: asked.divisionCode }),
    ...(asked.bankCode && { bankCode: asked.bankCode }),
  }
}

/** The address of the same table as a workbook. */
export function workbookPath(asked: Asked): string {
  const query = new URLSearchParams({
    ...tableQuery(asked),
    rows: asked.rows,
    figure: asked.figure,
    unit: asked.unit,
  })
  return `${rootOf(asked.line)}/statistics/loan-table.xlsx?${query}`
}
