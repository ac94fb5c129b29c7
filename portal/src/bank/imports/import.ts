import type { Loan } from '@/api/client'
import type { Tone } from '@/ui/tone'

export type Batch = Loan['schemas']['ImportView']
export type BatchStatus = Loan['schemas']['ImportStatus']
export type Row = Loan['schemas']['ImportRowView']
export type RowStatus = Loan['schemas']['RowStatus']
export type Finding = Loan['schemas']['ImportFindingView']

export const BATCH_STATUSES: readonly BatchStatus[] = [
  'RECEIVED',
  'CHECKING',
  'CHECKED',
  'WRITING',
  'WRITTEN',
  'FAILED',
]
export const ROW_STATUSES: readonly RowStatus[] = ['REJECTED', 'WARNING', 'DUPLICATE', 'ACCEPTED', 'WRITTEN']

/** What the services take: 50 MB and 200,000 rows a file. */
export const MOST_MEGABYTES = 50
export const MOST_ROWS = 200_000

/** True while the service works on the batch, so that asking again shows more. */
export function isMoving(status: BatchStatus): boolean {
  return status === 'RECEIVED' || status === 'CHECKING' || status === 'WRITING'
}

export function toneOf(status: BatchStatus): Tone {
  if (status === 'WRITTEN') return 'good'
  if (status === 'FAILED') return 'bad'
  return status === 'CHECKED' ? 'warn' : 'info'
}

/** Rows that a confirmation would write. */
export function openRows(batch: Batch): number {
  return batch.acceptedRows - batch.writtenRows
}

/** What is seen of a file before it is sent at all: null when nothing speaks against sending it. */
export function refusedBeforehand(file: { size: number }): 'empty' | 'tooLarge' | null {
  if (file.size === 0) return 'empty'
  return file.size > MOST_MEGABYTES * 1024 * 1024 ? 'tooLarge' : null
}

/** Which rows one sees first: what must be mended, else what somebody should look at, else all. */
export function firstStatus(batch: Batch): RowStatus | '' {
  if (batch.rejectedRows > 0) return 'REJECTED'
  return batch.status === 'CHECKED' && batch.warningRows > 0 ? 'WARNING' : ''
}

/** A line of the table: a row of the sheet and one thing that is said about it; null when nothing is. */
export interface Told {
  key: string
  row: Row
  finding: Finding | null
}

/** A line for each finding, or for the one that was asked for. */
export function told(rows: readonly Row[], rule: string): Told[] {
  return rows.flatMap<Told>((row) => {
    const findings = row.findings.filter((finding) => rule === '' || finding.rule === rule)
    return findings.length === 0
      ? [{ key: String(row.key), row, finding: null }]
      : findings.map((finding, index) => ({ key: `${row.key}.${index}`, row, finding }))
  })
}

/** How many rows too many the rules count, because a row may break several of them. */
export function countedTwice(batch: Batch): number {
  const counted = batch.errors
    .filter((rule) => rule.level === 'REJECTED')
    .reduce((all, rule) => all + rule.rows, 0)
  return Math.max(0, counted - batch.rejectedRows)
}
