import type { BrowserContext } from '@playwright/test'
import { BASE_URL } from './settings.ts'

const BINDING = '__techfinPolicyReport'

/** What a page must never do, whatever it is tried for. */
export type Kind = 'console error' | 'page error' | 'policy violation' | 'foreign request'

export interface Finding {
  kind: Kind
  text: string
}

/**
 * Watches browser contexts for errors in the console, uncaught errors, violations of the content security policy, and
 * requests to another origin, which are blocked. Every test of `test.ts` fails when one was found.
 */
export class Guards {
  readonly #findings: Finding[] = []
  readonly #expected = new Map<number, number>()

  /** Call before the first page of the context opens. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error' && !this.#wasExpected(message.text())) {
        this.#add('console error', `${message.text()} (${message.location().url})`)
      }
    })
    context.on('weberror', (error) => this.#add('page error', String(error.error().stack ?? error.error())))
    await context.routeWebSocket(isForeign, (socket) => {
      this.#add('foreign request', socket.url())
      void socket.close()
    })
    await context.exposeBinding(BINDING, (_source, text: string) => this.#add('policy violation', text))
    await context.addInitScript((binding) => {
      addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as Record<string, (text: string) => void>)[binding]
        report?.(
          `${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
        )
      })
    }, BINDING)
    await context.route(isForeign, async (route) => {
      this.#add('foreign request', route.request().url())
      await route.abort('blockedbyclient')
    })
  }

  /**
   * This test makes the server refuse something with this status; Chromium writes that to the console. The test fails
   * when no such answer comes.
   */
  expectRefusal(status: number): void {
    this.#expected.set(status, this.#expected.get(status) ?? 0)
  }

  /** What was found so far. */
  get findings(): readonly Finding[] {
    return this.#findings
  }

  of(kind: Kind): string[] {
    return this.#findings.filter((finding) => finding.kind === kind).map((finding) => finding.text)
  }

  /** Throws with all that was found. */
  verify(): void {
    const unmet = [...this.#expected].filter(([, seen]) => seen === 0).map(([status]) => `no answer ${status} came`)
    const lines = [...this.#findings.map((finding) => `${finding.kind}: ${finding.text}`), ...unmet]
    if (lines.length > 0) {
      throw new Error(`the guards of every test found:\n${lines.join('\n')}`)
    }
  }

  #add(kind: Kind, text: string): void {
    this.#findings.push({ kind, text })
  }

  #wasExpected(text: string): boolean {
    const status = Number(/Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1])
    const seen = this.#expected.get(status)
    if (seen === undefined) {
      return false
    }
    this.#expected.set(status, seen + 1)
    return true
  }
}

function isForeign(url: URL): boolean {
  return /^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(BASE_URL).host
}
