/** Who works at which desk. A person with roles of several desks sees all of them. */
export const ROLES = {
  bank: ['BANK_CLERK', 'BANK_CHECKER'],
  enterprise: ['ENTERPRISE'],
  bureau: [
    'COUNTY_REVIEWER',
    'BUREAU_REVIEWER',
    'BUREAU_APPROVER',
    'IP_OFFICE_REVIEWER',
    'IP_OFFICE_APPROVER',
    'FINANCE_PAYER',
  ],
  audit: ['AUDITOR'],
  rules: ['RULE_AUTHOR', 'RULE_APPROVER'],
  users: ['ADMIN'],
} as const

/** The page that a person sees first. */
export function deskOf(roles: readonly string[]): string | null {
  for (const [desk, wanted] of Object.entries(ROLES)) {
    if (wanted.some((role) => roles.includes(role))) return `/${desk}`
  }
  return null
}
