import createClient, { type Client } from 'openapi-fetch'
import { LANGUAGE_TAGS, language } from '@/app/i18n'
import { accessToken, refresh } from '@/app/tokens'
import type { paths as AuthPaths } from './generated/auth'
import type { paths as PledgePaths } from './generated/ip-pledge'
import type { paths as LoanPaths } from './generated/loan'
import type { paths as RatingPaths } from './generated/rating'
import { Problem } from './problem'

export { Problem } from './problem'
export type { components as Auth } from './generated/auth'
export type { components as Pledge } from './generated/ip-pledge'
export type { components as Loan } from './generated/loan'
export type { components as Rating } from './generated/rating'

/** The services, one client each; paths, parameters, bodies and answers are typed by their committed API files. */
export const api = {
  auth: clientOf<AuthPaths>(),
  loan: clientOf<LoanPaths>(),
  pledge: clientOf<PledgePaths>(),
  rating: clientOf<RatingPaths>(),
}

/** A client for some paths; those of the loan service lead to another one when it is named. */
export function clientOf<Paths extends object>(service = 'loan'): Client<Paths> {
  class Moved extends Request {
    constructor(address: RequestInfo | URL, init?: RequestInit) {
      super(String(address).replace('/api/loan/', `/api/${service}/`), init)
    }
  }
  return createClient<Paths>({ baseUrl: location.origin, fetch: send, Request: Moved })
}

/** Adds language and token; after a 401 exchanges the token once and asks again. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', LANGUAGE_TAGS[language()])
  const again = request.clone()
  const token = await accessToken()
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`)
  let answer: Response
  try {
    answer = await fetch(request)
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw Problem.network()
  }
  if (answer.status === 401 && token !== null && (await refresh())) {
    again.headers.set('Authorization', `Bearer ${await accessToken()}`)
    try {
      return await fetch(again)
    } catch {
      throw Problem.network()
    }
  }
  return answer
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What was asked for, or a Problem is thrown: `const loan = await ok(api.loan.GET('/api/loan/v1/loans/{id}', …))`. */
export async function ok<T>(asked: Promise<Answer<T>>): Promise<NonNullable<T>> {
  return (await tagged(asked)).data
}

/** What was read, and the ETag under which it was. */
export interface Tagged<T> {
  data: T
  etag: string
}

/** As `ok`, with the ETag that a decision on the resource must send back as If-Match. */
export async function tagged<T>(
  asked: Promise<Answer<T>>,
): Promise<Tagged<NonNullable<T>> & { response: Response }> {
  const { data, error, response } = await asked
  if (!response.ok) throw problemIn(error, response)
  return { data: data as NonNullable<T>, etag: response.headers.get('ETag') ?? '', response }
}

/** The problem that the body of a refused request tells. */
export function problemIn(error: unknown, response: Response): Problem {
  let body = error
  if (typeof body === 'string') {
    try {
      body = JSON.parse(body)
    } catch {
      body = {}
    }
  }
  return new Problem(
    response.status,
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
    response.headers,
  )
}

/** A new key for one intended act. The same act tried again keeps its key: see useSubmit. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The headers of an act: its key, and for a decision the ETag of what was looked at. */
export function keyed(key: string, etag?: string): Record<string, string> {
  return etag === undefined ? { 'Idempotency-Key': key } : { 'Idempotency-Key': key, 'If-Match': etag }
}

/** Fetches a file with the user's token and hands it to the browser to save or, for a PDF, to show in a new tab. */
export async function download(path: string, name?: string): Promise<void> {
  const answer = await send(new Request(new URL(path, location.origin)))
  if (!answer.ok) throw problemIn(await answer.text(), answer)
  const told = /filename\*=UTF-8''([^;]+)|filename="([^"]+)"/.exec(
    answer.headers.get('Content-Disposition') ?? '',
  )
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? decodeURIComponent(told?.[1] ?? told?.[2] ?? path.split('/').pop() ?? 'file')
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Sends files and fields as a form, as uploads want it. */
export async function upload<T>(path: string, fields: Record<string, string | Blob>): Promise<T> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const answer = await send(new Request(new URL(path, location.origin), { method: 'POST', body: form }))
  if (!answer.ok) throw problemIn(await answer.text(), answer)
  return (await answer.json()) as T
}
