import type { RouteRecordRaw } from 'vue-router'
import filings from './filings/routes'
import review from './review/routes'
import rounds from './rounds/routes'
import statistics from './statistics/routes'

export default [...review, ...rounds, ...statistics, ...filings] satisfies RouteRecordRaw[]
