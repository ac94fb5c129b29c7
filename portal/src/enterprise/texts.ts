import { texts } from '@/app/texts'

export default texts('enterprise', {
  zh: {
    home: { empty: '今天没有待办事项。' },
  },
  en: {
    home: { empty: 'Nothing to do today.' },
  },
})
