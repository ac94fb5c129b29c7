/** One mistake in what was sent: where (RFC 6901 pointer, `/principal`), a stable code, and a text for people. */
interface FieldProblem {
  pointer: string
  code: string
  message: string
}

/** What changed since the caller read it, told with a 412. */
export interface Difference {
  pointer: string
  was: unknown
  now: unknown
}

/**
 * An answer that is not what was asked for (RFC 9457), with texts in the user's language. Status 0 and the code
 * NETWORK when no answer came at all.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: FieldProblem[]
  readonly differences: Difference[]
  readonly traceId: string
  /** Seconds after which it is worth trying again, when the server says so. */
  readonly retryAfter: number | null
  /** All members of the answer. */
  readonly body: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>, headers: Headers = new Headers()) {
    super(String(body.detail ?? body.title ?? status))
    this.name = 'Problem'
    this.status = status
    this.body = body
    this.code = text(body.code, `HTTP_${status}`)
    this.title = text(body.title, '')
    this.detail = text(body.detail, '')
    this.errors = list<FieldProblem>(body.errors)
    this.differences = list<Difference>(body.differences)
    this.traceId = text(body.traceId, headers.get('X-Trace-Id') ?? '')
    const wait = Number(headers.get('Retry-After'))
    this.retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null
  }

  static network(): Problem {
    return new Problem(0, { code: 'NETWORK' })
  }

  /** The problem in whatever was thrown; a fault of the page itself is thrown on. */
  static of(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    throw thrown
  }
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : []
}
