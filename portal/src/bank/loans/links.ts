/** The page of a loan whose address in the service is told, such as that of a record with the same number. */
export function loanAt(link: unknown): string | null {
  const found = typeof link === 'string' ? /^\/api\/loan\/v1\/loans\/([\w-]+)$/.exec(link) : null
  return found === null ? null : `/bank/loans/${found[1]}`
}
