import { texts } from '@/app/texts'

export default texts('bureau', {
  zh: {
    home: { empty: '今天没有待审事项。' },
  },
  en: {
    home: { empty: 'Nothing to review today.' },
  },
})
