import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ADDRESSES } from '../../harness/addresses.ts'
import { ALL_ROUTES, hasParameters } from '../../harness/routes.ts'
import { CHECKOUT } from '../../harness/settings.ts'
import { PENDING, PENDING_PAGES } from '../../pending-points.ts'

/** The 25 points, and the parts of points that one test cannot stand for. */
const WANTED = [
  ...Array.from({ length: 25 }, (_, at) => String(at + 1).padStart(2, '0')),
  '03 dialogs',
  '23 no match',
  '23 no permission',
  '23 nothing yet',
  '25 draft',
  '25 reflow',
  '25 session',
  '25 targets',
]

test('each of the 25 points is tried by a test whose title begins with its number, or said to be pending', () => {
  expect(untried(allTitles())).toEqual(PENDING)
})

test('a point that no title begins with is found', () => {
  const titles = WANTED.map((wanted) => `${wanted}: works`)
  expect(untried(titles)).toEqual([])
  expect(untried(titles.filter((title) => !title.startsWith('07')))).toEqual(['07'])
  expect(untried([...titles.filter((title) => !title.startsWith('23 no m')), '23 no more'])).toEqual(['23 no match'])
  expect(untried(['2024 figures', 'x 05', '25 drafts']).length).toBe(WANTED.length - 1)
})

test('every page whose address has parameters is found by addresses.ts or said to be pending, and nothing else is', () => {
  const needed = ALL_ROUTES.filter(hasParameters).map((route) => route.path)
  expect([...Object.keys(ADDRESSES), ...PENDING_PAGES].sort()).toEqual([...new Set(needed)].sort())
})

test('every page has a title in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(ALL_ROUTES.filter((route) => !route.title?.[language]).map((route) => route.path)).toEqual([])
  }
})

/** What no title begins with. */
function untried(titles: readonly string[]): string[] {
  return WANTED.filter((wanted) => !titles.some((title) => new RegExp(`^${wanted}\\b`).test(title)))
}

interface Suite {
  suites?: Suite[]
  specs?: { title: string }[]
}

function allTitles(): string[] {
  const program = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')
  const listed = execFileSync(process.execPath, [program, 'test', '--list', '--reporter=json'], {
    cwd: join(CHECKOUT, 'system-tests/browser'),
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: '', PLAYWRIGHT_JSON_OUTPUT_FILE: '' },
  })
  const titles = (suite: Suite): string[] => [
    ...(suite.specs ?? []).map((spec) => spec.title),
    ...(suite.suites ?? []).flatMap(titles),
  ]
  return titles(JSON.parse(listed))
}
