import type { menu as english } from '../en/menu';
import type { Shape } from '../shape';

export const menu: Shape<typeof english> = {
  app: 'PlasmaChart',
  settings: 'Настройки',
  lock: 'Заблокировать',
  quit: 'Выйти',
  edit: 'Правка',
  undo: 'Отменить',
  redo: 'Повторить',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  selectAll: 'Выделить всё',
  view: 'Вид',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  resetZoom: 'Обычный размер',
  fullScreen: 'Во весь экран',
  help: 'Справка',
  shortcuts: 'Сочетания клавиш',
  about: 'О программе PlasmaChart',
  cannotShow: {
    title: 'Не удаётся показать окно PlasmaChart',
    body: 'Записи не изменились. Закройте PlasmaChart и запустите снова. Если это повторится, установите PlasmaChart заново: записи при этом останутся на месте.',
  },
  files: { protocolPack: 'Протокол PlasmaChart' },
  print: { title: 'Сохранить в PDF' },
};
