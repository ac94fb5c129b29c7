import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, ok, Problem } from '@/api/client'
import { deskOf } from './desks'
import { mayOpen } from './router'
import { useSession } from './session'
import { accessToken, keep, refresh, signedIn } from './tokens'

const ME = {
  username: 'bank-a.clerk',
  displayName: '经办员',
  roles: ['BANK_CLERK'],
  organisation: { kind: 'BANK', code: 'BANK-A', name: '银行' },
  divisionCodes: [],
}

function tokens(
  name: string,
  expiresIn = 300,
): {
  accessToken: string
  tokenType: string
  expiresIn: number
  refreshToken: string
} {
  return { accessToken: `access-${name}`, tokenType: 'Bearer', expiresIn, refreshToken: `refresh-${name}` }
}

/** A server that answers by path; keeps what it was asked. */
function server(answers: Record<string, (request: Request) => [number, unknown]>): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin), init)
    asked.push(request)
    const answer = answers[new URL(request.url).pathname]
    if (answer === undefined) throw new TypeError('no network')
    const [status, body] = answer(request)
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    })
  })
  return asked
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.unstubAllGlobals()
})

describe('the session', () => {
  it('signs in and knows who one is, also after the page is loaded again', async () => {
    server({ '/api/auth/v1/login': () => [200, tokens('1')], '/api/auth/v1/me': () => [200, ME] })
    await useSession().signIn('bank-a.clerk', 'secret')
    expect(useSession().roles).toEqual(['BANK_CLERK'])

    setActivePinia(createPinia())
    expect(useSession().me?.displayName).toBe('经办员')
    expect(useSession().hasAny(['BANK_CHECKER', 'BANK_CLERK'])).toBe(true)
  })

  it('is not there after a refusal, which is thrown as the problem that it is', async () => {
    server({ '/api/auth/v1/login': () => [401, { code: 'SIGN_IN_REFUSED', title: '用户名或密码不正确' }] })
    const refused = await useSession()
      .signIn('x', 'y')
      .catch((thrown: unknown) => thrown)
    expect(refused).toBeInstanceOf(Problem)
    expect((refused as Problem).code).toBe('SIGN_IN_REFUSED')
    expect(signedIn()).toBe(false)
  })

  it('ends on the server too', async () => {
    keep(tokens('1'))
    const asked = server({ '/api/auth/v1/logout': () => [204, null] })
    await useSession().signOut()
    expect(await asked[0]!.json()).toEqual({ refreshToken: 'refresh-1' })
    expect(signedIn()).toBe(false)
    expect(useSession().me).toBeNull()
  })
})

describe('the tokens', () => {
  it('are exchanged before they end, once for all who ask', async () => {
    keep(tokens('old', 10))
    let exchanged = 0
    server({ '/api/auth/v1/refresh': () => [200, tokens(`new-${++exchanged}`)] })
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(
      Array(3).fill('access-new-1'),
    )
  })

  it('are exchanged after a 401, once, and the request is sent again with its body', async () => {
    keep(tokens('old'))
    const asked = server({
      '/api/auth/v1/refresh': () => [200, tokens('new')],
      '/api/loan/v1/subsidy-quotes': (request) =>
        request.headers.get('Authorization') === 'Bearer access-new' ? [200, { amount: '1.00' }] : [401, {}],
    })
    const body = { loan: {} } as never
    const quote = await ok(api.loan.POST('/api/loan/v1/subsidy-quotes', { body }))
    expect(quote).toEqual({ amount: '1.00' })
    expect(asked.map((request) => new URL(request.url).pathname.split('/').pop())).toEqual([
      'subsidy-quotes',
      'refresh',
      'subsidy-quotes',
    ])
    expect(await asked[2]!.json()).toEqual(body)
    expect(asked[2]!.headers.get('Accept-Language')).toBe('zh-CN')
  })

  it('are forgotten when the server ends the session, and the session tells why', async () => {
    keep(tokens('old'))
    const session = useSession()
    server({ '/api/auth/v1/refresh': () => [401, { code: 'SESSION_ENDED' }] })
    expect(await refresh()).toBe(false)
    expect(signedIn()).toBe(false)
    expect(session.ended).toBe('expired')
  })

  it('stay when the network fails', async () => {
    keep(tokens('old', 10))
    server({})
    expect(await refresh()).toBe(false)
    expect(signedIn()).toBe(true)
    const failed = await ok(api.auth.GET('/api/auth/v1/me')).catch((thrown: unknown) => thrown)
    expect((failed as Problem).code).toBe('NETWORK')
  })
})

describe('who may open what', () => {
  it('every role has a desk', () => {
    expect(deskOf(['BANK_CHECKER'])).toBe('/bank')
    expect(deskOf(['FINANCE_PAYER'])).toBe('/bureau')
    expect(deskOf(['AUDITOR'])).toBe('/audit')
    expect(deskOf(['RULE_AUTHOR'])).toBe('/rules')
    expect(deskOf(['ADMIN'])).toBe('/users')
    expect(deskOf([])).toBeNull()
  })

  it('a page without roles is open, one with an empty list wants any role', () => {
    expect(mayOpen(undefined, [])).toBe(true)
    expect(mayOpen([], ['ADMIN'])).toBe(true)
    expect(mayOpen(['AUDITOR'], ['BANK_CLERK'])).toBe(false)
  })
})
