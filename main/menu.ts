// The application menu: the standard roles with their shortcuts, and nothing of the app's own yet.
import { type App, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, wordsIn } from '../shared/i18n/words';

export function setMenu(app: App, language: Language, developing: boolean): void {
  const say = wordsIn(language);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const name: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [
          {
            label: app.name,
            submenu: [
              { role: 'about' },
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ],
          },
        ]
      : [];
  const file: MenuItemConstructorOptions = {
    label: say('menu.file'),
    submenu: [
      process.platform === 'darwin'
        ? { role: 'close', label: say('menu.close') }
        : { role: 'quit', label: say('menu.quit') },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: say('menu.edit'),
    submenu: [
      { role: 'undo', label: say('menu.undo') },
      { role: 'redo', label: say('menu.redo') },
      separator,
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: say('menu.view'),
    // No zoom here: Ctrl + and Ctrl − zoom the paper, and the screen offers its own size.
    submenu: [
      { role: 'togglefullscreen', label: say('menu.fullScreen') },
      ...(developing ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...name, file, edit, view]));
}
