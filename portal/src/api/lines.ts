import { api } from './client'

/** The two lines of subsidies: each has a service of its own with the same resources. */
export const LINES = ['loan', 'ip-pledge'] as const
export type Line = (typeof LINES)[number]

type LoanClient = typeof api.loan

function moved(path: string): never {
  return path.replace('/api/loan/', '/api/ip-pledge/') as never
}

/** The pledge service under the paths of the loan service, for what both have alike. */
const pledge = {
  GET: (path: string, init: never) => api.pledge.GET(moved(path), init),
  POST: (path: string, init: never) => api.pledge.POST(moved(path), init),
} as unknown as LoanClient

/** The client of a line: `of(line).GET('/api/loan/v1/subsidy-rounds')` asks the service of that line. */
export function of(line: Line): LoanClient {
  return line === 'loan' ? api.loan : pledge
}

/** The beginning of the paths of a line's service, for files. */
export function rootOf(line: Line): string {
  return `/api/${line}/v1`
}

export function isLine(text: unknown): text is Line {
  return LINES.some((line) => line === text)
}
