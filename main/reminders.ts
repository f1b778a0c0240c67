// Shows the engine's reminders as the system does: only while there is a screen to come back to, and only where the person wants them.
import { Notification } from 'electron';

export function showReminder(text: { readonly title: string; readonly body: string }, onChosen: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...text, silent: true });
  notification.once('click', onChosen);
  notification.show();
}
