/** How long one may do nothing before the session ends. */
const IDLE_SECONDS = 30 * 60
/** How long before that the warning comes. */
export const WARNING_SECONDS = 2 * 60

const SHORTENED_AT = 'techfin.idle-seconds'
const DEMO_AT = 'techfin.demo'

/** Remembers that the platform runs as a demonstration, which the sign-in page learns from the server. */
export function rememberDemo(demo: boolean): void {
  if (demo) sessionStorage.setItem(DEMO_AT, 'true')
  else sessionStorage.removeItem(DEMO_AT)
}

/** Half an hour; a demonstration may shorten it to show what happens then. */
export function idleSeconds(): number {
  const shortened = Number(sessionStorage.getItem(SHORTENED_AT))
  return sessionStorage.getItem(DEMO_AT) === 'true' && shortened > 0 ? shortened : IDLE_SECONDS
}
