import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/city',
    component: () => import('./CityHome.vue'),
    meta: {
      title: { zh: '城市指标', en: 'City indicators' },
      roles: [...ROLES.bureau, ...ROLES.audit],
      nav: 600,
    },
  },
] satisfies RouteRecordRaw[]
