/** The page of a loan whose address in its service is told, such as that of a record with the same number. */
export function recordAt(link: unknown): string | null {
  const found = typeof link === 'string' ? /^\/api\/(loan|ip-pledge)\/v1\/loans\/([\w-]+)$/.exec(link) : null
  if (found === null) return null
  return found[1] === 'loan' ? `/bank/loans/${found[2]}` : `/bank/pledge-loans/${found[2]}`
}
