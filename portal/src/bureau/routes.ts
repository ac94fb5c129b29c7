import type { RouteRecordRaw } from 'vue-router'
import review from './review/routes'
import rounds from './rounds/routes'

export default [...review, ...rounds] satisfies RouteRecordRaw[]
