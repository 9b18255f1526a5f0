import { Menu, type MenuItemConstructorOptions } from 'electron';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { EventPayload } from '@shared/ipc/events';

export interface MenuActions {
  command: (command: EventPayload<'app.command'>['command']) => void;
  lock: () => void;
  quit: () => void;
}

/** No reload (it would leave plaintext in memory), no developer tools. */
export function menuTemplate(locale: Locale, actions: MenuActions): MenuItemConstructorOptions[] {
  const t = messagesFor(locale).menu;
  const edit = (role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll') => ({ role, label: t[role] });
  return [
    {
      label: t.app,
      submenu: [
        {
          id: 'settings',
          label: t.settings,
          accelerator: 'CmdOrCtrl+,',
          click: () => actions.command('settings'),
        },
        // The key itself is caught by its place on the keyboard (window/keys.ts).
        {
          id: 'lock',
          label: t.lock,
          accelerator: 'CmdOrCtrl+L',
          registerAccelerator: false,
          click: actions.lock,
        },
        { type: 'separator' },
        { id: 'quit', label: t.quit, accelerator: 'CmdOrCtrl+Q', click: actions.quit },
      ],
    },
    {
      label: t.edit,
      submenu: [
        edit('undo'),
        edit('redo'),
        { type: 'separator' },
        edit('cut'),
        edit('copy'),
        edit('paste'),
        edit('selectAll'),
      ],
    },
    {
      label: t.view,
      submenu: [
        { role: 'zoomIn', label: t.zoomIn },
        { role: 'zoomOut', label: t.zoomOut },
        { role: 'resetZoom', label: t.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t.fullScreen },
      ],
    },
    {
      label: t.help,
      submenu: [
        { id: 'shortcuts', label: t.shortcuts, click: () => actions.command('shortcuts') },
        { id: 'about', label: t.about, click: () => actions.command('about') },
      ],
    },
  ];
}

export function setMenu(locale: Locale, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, actions)));
}
