/**
 * What must be tried and is not yet: points, by their number, and parts of points, by the first words of a title. A test
 * compares this list with the titles of all tests: strike a line out with the first test that begins so.
 */
export const PENDING: readonly string[] = []

/**
 * The pages whose addresses have parameters for which the demo data hold nothing, and `harness/addresses.ts` makes
 * nothing yet: they are not tried. The same test compares this list: strike a page out when it has an address.
 */
export const PENDING_PAGES: readonly string[] = []
