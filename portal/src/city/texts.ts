import { texts } from '@/app/texts'

export default texts('city', {
  zh: {
    home: { empty: '还没有指标数据。' },
  },
  en: {
    home: { empty: 'No figures yet.' },
  },
})
