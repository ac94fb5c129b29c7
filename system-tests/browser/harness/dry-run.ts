import { type LoanRow, loanRow, newMark } from './loan-sheets.ts'

/** A row that breaks a rule: its line in the file, the column, what stands there, and what the message says of it. */
export interface BadRow {
  line: number
  column: string
  value: string
  says: string
}

/** A sheet of 1,000 loans of which 37 break a rule each, of three rules. */
export interface DryRun {
  mark: string
  rows: LoanRow[]
  bad: BadRow[]
  /** The rows by number, from 1, that break a rule. */
  badNumbers: number[]
}

const ALL = 1_000

/** What is wrong with a row of each group, how many there are, and the first of them. */
const GROUPS: {
  column: keyof LoanRow
  value: (number: number) => string
  count: number
  first: number
  says: string
}[] = [
  { column: '合同签订日期', value: () => '2026-13-40', count: 15, first: 10, says: '2026-13-40' },
  { column: '贷款金额（元）', value: (number) => `约${number}万`, count: 12, first: 300, says: '不止一种读法' },
  { column: '统一社会信用代码', value: () => '91371502MA0000001Y', count: 10, first: 700, says: '校验码' },
]

/** What a clerk of this bank sends; the marks make it new each time. */
export function dryRun(branch: string): DryRun {
  const mark = newMark()
  const rows = Array.from({ length: ALL }, (_, index) => loanRow(mark, index + 1, { 经办机构代码: branch }))
  const bad: BadRow[] = []
  const badNumbers: number[] = []
  for (const group of GROUPS) {
    for (let index = 0; index < group.count; index++) {
      const number = group.first + index * 7
      const row = rows[number - 1]
      if (row === undefined) {
        throw new Error(`no row ${number}`)
      }
      row[group.column] = group.value(number)
      // The header is the first line.
      bad.push({ line: number + 1, column: group.column, value: row[group.column], says: group.says })
      badNumbers.push(number)
    }
  }
  return { mark, rows, bad: bad.sort((a, b) => a.line - b.line), badNumbers: badNumbers.sort((a, b) => a - b) }
}
