import { expect, test } from '../harness/test.ts'

/** What stands in the header, by directive. */
function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

test('02 policy: the header allows nothing unsafe and no wildcard, on pages, files and answers', async ({
  request,
}) => {
  const page = await request.get('/sign-in', { headers: { Accept: 'text/html' } })
  const html = await page.text()
  test.skip(html.includes('/@vite/client'), 'the development server sends no policy')
  const script = /<script[^>]*\ssrc="([^"]+)"/.exec(html)?.[1]
  expect(script).toBeDefined()
  for (const path of ['/', '/sign-in', script ?? '', '/api/auth/v1/me']) {
    const answer = await request.get(path, { headers: { Accept: 'text/html' } })
    const policy = answer.headers()['content-security-policy'] ?? ''
    const sources = directives(policy)
    expect(sources.get('default-src'), path).toEqual(["'self'"])
    expect(sources.get('object-src'), path).toEqual(["'none'"])
    expect(sources.get('base-uri'), path).toEqual(["'none'"])
    expect(sources.get('frame-ancestors'), path).toEqual(["'none'"])
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval|\*|https?:/)
  }
})

test('02 policy: the page itself carries no inline script, style element, style attribute or handler', async ({
  request,
}) => {
  const html = await (await request.get('/sign-in', { headers: { Accept: 'text/html' } })).text()
  test.skip(html.includes('/@vite/client'), 'the development server adds its own')
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
})
