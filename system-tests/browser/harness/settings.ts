import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** The checkout that is being tested. */
export const CHECKOUT = resolve(import.meta.dirname, '../../..')

/** What the browser tests write: reports, pictures of failures, screenshots. */
export const TARGET = join(CHECKOUT, 'system-tests/target')

/** The gateway of the suite, without a slash at the end. */
export const BASE_URL = (process.env.TECHFIN_TEST_URL ?? 'http://127.0.0.1:8080').replace(/\/+$/, '')

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

/** The browser of this machine: the one that is named, else the first on the path. */
export function chromium(): string {
  const named = process.env.TECHFIN_TEST_CHROMIUM
  if (named) {
    return named
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of BROWSERS) {
      const file = join(folder, name)
      if (isExecutable(file)) {
        return file
      }
    }
  }
  throw new Error(`none of ${BROWSERS.join(', ')} is on the path; TECHFIN_TEST_CHROMIUM may name one`)
}

/** Chromium's sandbox does not start for root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The files of the portal's code whose path below `src` is such, in order; none before there is a portal. */
export function portalFiles(path: RegExp): string[] {
  const folder = join(CHECKOUT, 'portal/src')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return files
    .filter((file) => path.test(file))
    .sort()
    .map((file) => join(folder, file))
}
