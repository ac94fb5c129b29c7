import { randomUUID } from 'node:crypto'
import { type Account, DEMO_PASSWORD } from './accounts.ts'
import { BASE_URL } from './settings.ts'

/** What a sign-in gives; the times are in seconds. */
export interface Tokens {
  accessToken: string
  tokenType: string
  expiresIn: number
  refreshToken: string
}

/** An answer of the gateway; `body` is the parsed JSON, or null when the answer is none. */
export interface Answer<T = any> {
  status: number
  headers: Headers
  body: T
  bytes: Uint8Array
}

/** What goes out beside the path. */
export interface Sending {
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
}

/** Signs a demo account in. Each call opens a session of its own: refresh tokens work once. */
export async function signIn(account: Account): Promise<Tokens> {
  const answer = await new Api(null).send('POST', '/api/auth/v1/login', {
    json: { username: account, password: DEMO_PASSWORD },
  })
  if (answer.status !== 200) {
    throw new Error(`sign-in of ${account}: ${told(answer)}`)
  }
  return answer.body
}

/** The accounts that this worker signed in, and when half of their token's life is over, in milliseconds. */
const SESSIONS = new Map<Account, { accessToken: string; halfway: number }>()

/**
 * The gateway as a person sees it, for seeding and for looking behind the page. Every POST carries an Idempotency-Key of
 * its own. All methods but `send` throw what the server said when it refuses.
 */
export class Api {
  readonly #token: string | null

  constructor(token: string | null) {
    this.#token = token
  }

  /** As a demo account, for one test: signs in only when this worker's token has less than half of its life left. */
  static async as(account: Account): Promise<Api> {
    const known = SESSIONS.get(account)
    if (known !== undefined && Date.now() < known.halfway) {
      return new Api(known.accessToken)
    }
    const { accessToken, expiresIn } = await signIn(account)
    SESSIONS.set(account, { accessToken, halfway: Date.now() + expiresIn * 500 })
    return new Api(accessToken)
  }

  async get<T = any>(path: string): Promise<T> {
    return (await this.must<T>('GET', path)).body
  }

  /** The first entry of a list; throws when the list is empty. */
  async first<T = any>(path: string): Promise<T> {
    const { items } = await this.get<{ items: T[] }>(path)
    if (items[0] === undefined) {
      throw new Error(`${path} lists nothing`)
    }
    return items[0]
  }

  /** All entries of a list, page by page. */
  async all<T = any>(path: string): Promise<T[]> {
    const items: T[] = []
    let cursor: string | null = null
    do {
      const next: string =
        cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
      const page: { items: T[]; nextCursor: string | null } = await this.get(path + next)
      items.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    return items
  }

  async post<T = any>(path: string, json: unknown, headers: Record<string, string> = {}): Promise<T> {
    return (await this.must<T>('POST', path, { json, headers })).body
  }

  /** Posts a decision on what the person sees now at the other address: with the ETag of that. */
  async postOn<T = any>(seen: string, path: string, json: unknown): Promise<T> {
    const etag = (await this.must('GET', seen)).headers.get('ETag')
    if (etag === null) {
      throw new Error(`${seen} has no ETag`)
    }
    return this.post(path, json, { 'If-Match': etag })
  }

  /** Uploads a file as the part `file` of a form. */
  async upload<T = any>(path: string, file: Uint8Array, name: string, fields: Record<string, string> = {}): Promise<T> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(file)], name))
    for (const [field, value] of Object.entries(fields)) {
      form.set(field, value)
    }
    return (await this.must<T>('POST', path, { form })).body
  }

  async download(path: string): Promise<Uint8Array> {
    return (await this.must('GET', path)).bytes
  }

  /** Whatever the answer is. */
  async send<T = any>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
    const headers = new Headers({ 'Accept-Language': 'en' })
    if (this.#token !== null) {
      headers.set('Authorization', `Bearer ${this.#token}`)
    }
    if (method === 'POST') {
      headers.set('Idempotency-Key', randomUUID())
    }
    if (sending.json !== undefined) {
      headers.set('Content-Type', 'application/json')
    }
    for (const [name, value] of Object.entries(sending.headers ?? {})) {
      headers.set(name, value)
    }
    const body = sending.form ?? (sending.json === undefined ? null : JSON.stringify(sending.json))
    const response = await fetch(BASE_URL + path, { method, headers, body })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '') && bytes.length > 0
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : (null as T),
      bytes,
    }
  }

  private async must<T>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
    const answer = await this.send<T>(method, path, sending)
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${told(answer)}`)
    }
    return answer
  }
}

function told(answer: Answer): string {
  return `${answer.status} ${new TextDecoder().decode(answer.bytes).slice(0, 500)}`
}
