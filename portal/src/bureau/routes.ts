import type { RouteRecordRaw } from 'vue-router'
import review from './review/routes'

export default [...review] satisfies RouteRecordRaw[]
