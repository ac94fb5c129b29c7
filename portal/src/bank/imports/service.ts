import { ok, tagged, type keyed, type Loan } from '@/api/client'
import { of, rootOf, type Line } from '@/api/lines'
import type { PageOf } from '@/api/pages'
import type { Batch, BatchStatus, Row, RowStatus } from './import'

export type { Line } from '@/api/lines'

/** Where the batches of a line are served, where their pages are, and where what they recorded is. */
export const PLACES: Record<Line, { api: string; pages: string; records: string; accept: string }> = {
  loan: {
    api: `${rootOf('loan')}/loan-imports`,
    pages: '/bank/imports',
    records: '/bank/loans?status=SUBMITTED',
    accept: '.xlsx,.csv',
  },
  'ip-pledge': {
    api: `${rootOf('ip-pledge')}/loan-imports`,
    pages: '/bank/pledge-loans/imports',
    records: '/bank/pledge-loans?status=SUBMITTED',
    accept: '.xlsx',
  },
}

export type Correction = Loan['schemas']['ImportCorrectionRequest']
type Headers = ReturnType<typeof keyed>

const at = (id: string) => ({ params: { path: { id } } })

export function batchesOf(line: Line, status?: BatchStatus, cursor?: string): Promise<PageOf<Batch>> {
  return ok(of(line).GET('/api/loan/v1/loan-imports', { params: { query: { status, cursor } } }))
}

export function countBatches(line: Line, status?: BatchStatus): Promise<{ count: number }> {
  return ok(of(line).GET('/api/loan/v1/loan-imports/count', { params: { query: { status } } }))
}

export function batchOf(line: Line, id: string): Promise<{ data: Batch; etag: string }> {
  return tagged(of(line).GET('/api/loan/v1/loan-imports/{id}', at(id)))
}

export function rowsOf(
  line: Line,
  id: string,
  asked: { status?: RowStatus; rule?: string },
  cursor?: string,
): Promise<PageOf<Row>> {
  return ok(
    of(line).GET('/api/loan/v1/loan-imports/{id}/rows', {
      params: { path: { id }, query: { ...asked, cursor } },
    }),
  )
}

export function confirm(
  line: Line,
  id: string,
  mode: Loan['schemas']['ConfirmationMode'],
  headers: Headers,
): Promise<Batch> {
  return ok(
    of(line).POST('/api/loan/v1/loan-imports/{id}/confirmation', { ...at(id), body: { mode }, headers }),
  )
}

/** Corrects cells where they stand; all rows are then checked again. */
export function correct(line: Line, id: string, body: Correction, headers: Headers): Promise<Batch> {
  return ok(of(line).POST('/api/loan/v1/loan-imports/{id}/corrections', { ...at(id), body, headers }))
}

/** The page of a record that a row led to; null when it has none. */
export function pageOf(line: Line, row: Row): string | null {
  if (row.recordId === null || row.recordId === undefined) return null
  if (line === 'loan') return `/bank/loans/${row.recordId}`
  const found = /^\/api\/ip-pledge\/v1\/(loans|pledges)\/([\w-]+)$/.exec(row.link ?? '')
  if (found === null) return null
  return found[1] === 'loans' ? `/bank/pledge-loans/${found[2]}` : `/bank/pledge-loans/pledges/${found[2]}`
}
