import type { shell as english } from '../en/shell';
import { pluralRu } from '../plural';
import type { Shape } from '../shape';

const changes = { one: 'изменение', few: 'изменения', many: 'изменений' };

export const shell: Shape<typeof english> = {
  navigation: 'Основное',
  today: 'Сегодня',
  patients: 'Пациенты',
  protocols: 'Протоколы',
  settings: 'Настройки',
  skip: 'К содержимому',
  statusLabel: 'Состояние',
  save: {
    saved: 'Сохранено',
    savedAt: (time) => `Сохранено в ${time}`,
    saving: (count) => `Сохраняется ${count} ${pluralRu(count, changes)}`,
    notYetSafe: (count) => `Ещё не записано надёжно: ${count} ${pluralRu(count, changes)}`,
    failed: (count) => `Не записано: ${count} ${pluralRu(count, changes)}. Не закрывайте PlasmaChart.`,
  },
  locksIn: (time) => `Блокировка через ${time}`,
  lockNow: 'Заблокировать',
  runtimeFallback: 'Пробная среда',
  palette: {
    title: 'Поиск и команды',
    open: 'Поиск',
    placeholder: 'Имя, номер, телефон, дата рождения или команда',
    patients: 'Пациенты',
    commands: 'Команды',
    nothing: 'Ничего не найдено. Попробуйте часть имени или номер.',
    results: (count) =>
      `${count} ${pluralRu(count, { one: 'результат', few: 'результата', many: 'результатов' })}`,
    archived: 'в архиве',
    newPatient: 'Новый пациент',
    goToday: 'Перейти к экрану «Сегодня»',
    goPatients: 'Перейти к пациентам',
    goProtocols: 'Перейти к протоколам',
    goSettings: 'Перейти к настройкам',
    lock: 'Заблокировать',
    shortcuts: 'Показать сочетания клавиш',
    theme: 'Переключить светлую и тёмную тему',
    language: 'Switch to English',
  },
  shortcuts: {
    title: 'Сочетания клавиш',
    palette: 'Поиск пациентов и команд',
    save: 'Сохранить форму на экране',
    lock: 'Заблокировать',
    tabs: 'Вкладка экрана с 1 по 9',
    answers: 'Выбрать ответ на текущий вопрос',
    help: 'Показать этот список',
    move: 'Следующее или предыдущее поле',
    close: 'Закрыть открытое',
    settings: 'Настройки',
  },
  alarm: {
    rewrittenTitle: 'Журнал на диске отличается от того, что был запечатан',
    rewritten:
      'При последней блокировке или выходе журнал был длиннее или другим. Возможно, его заменили старой копией или изменили. Сразу скопируйте папку хранилища и сравните её с резервными копиями, прежде чем продолжать.',
    unreadableTitle: 'Контрольная отметка журнала не читается',
    unreadable:
      'На этот раз не удалось подтвердить, что журнал на диске полон. Скопируйте папку хранилища в ближайшее время.',
  },
  notFound: { title: 'Здесь ничего нет', body: 'По этому адресу нет экрана.', back: 'К экрану «Сегодня»' },
  failed: {
    title: 'Не удалось показать экран',
    body: 'Всё, что отмечено как сохранённое, в безопасности. То, что вы вводили, осталось в черновике.',
    again: 'Показать снова',
  },
};
