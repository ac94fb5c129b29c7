import { afterEach, describe, expect, it, vi } from 'vitest'
import { keyed, ok } from './client'
import { isLine, lineOf, linesOf, of, ofBoth } from './lines'
import { allOf } from './pages'

afterEach(() => vi.unstubAllGlobals())

describe('the client of a line', () => {
  it('asks the service of that line by the path that both have', async () => {
    const asked: Request[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      asked.push(request.clone())
      return Response.json({ items: [{ id: 'r' }] })
    })
    const body = { name: '/api/loan/', contact: 'c', evidence: 'e', entry: 1 }
    await ok(of('loan').GET('/api/loan/v1/subsidy-rounds', { params: { query: { limit: 5 } } }))
    await ok(
      of('ip-pledge').POST('/api/loan/v1/public-notices/{id}/objections', {
        params: { path: { id: 'n' } },
        body,
        headers: keyed('k', '"2"'),
      }),
    )
    expect(
      asked.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`),
    ).toEqual([
      'GET /api/loan/v1/subsidy-rounds?limit=5',
      'POST /api/ip-pledge/v1/public-notices/n/objections',
    ])
    expect(await asked[1]!.json()).toEqual(body)
    expect(asked[1]!.headers.get('If-Match')).toBe('"2"')
  })

  it('is chosen by a word of an address, and by what one works on', () => {
    expect(['loan', 'ip-pledge', 'rating', undefined].map(isLine)).toEqual([true, true, false, false])
    expect([lineOf('ip-pledge'), lineOf(''), lineOf(['loan'])]).toEqual(['ip-pledge', 'loan', 'loan'])
    expect(linesOf(['IP_OFFICE_APPROVER'])).toEqual(['ip-pledge'])
    expect(linesOf(['COUNTY_REVIEWER'])).toEqual(['loan', 'ip-pledge'])
  })
})

it('things of both lines carry their line', async () => {
  expect(await ofBoth(async (line) => [{ id: line.length }])).toEqual([
    { id: 4, line: 'loan' },
    { id: 9, line: 'ip-pledge' },
  ])
})

it('all of a list is read page by page', async () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [3], nextCursor: null },
  ]
  const cursors: (string | undefined)[] = []
  const all = await allOf(async (cursor) => {
    cursors.push(cursor)
    return pages[cursors.length - 1]!
  })
  expect(all).toEqual([1, 2, 3])
  expect(cursors).toEqual([undefined, 'a'])
})
