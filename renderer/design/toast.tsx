// Short messages at the foot of the window, with a way back. React Aria's Toast is unstable, so it is used in this file only.
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import { XIcon } from '@phosphor-icons/react/X';
import { Text } from 'react-aria-components/Text';
import {
  Button,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { useWords } from '../words';

export type ToastMessage = {
  readonly text: string;
  readonly tone?: 'ok' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
};

const shownMs = 8_000;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 });

export function showToast(message: ToastMessage): void {
  queue.add(message, { timeout: shownMs });
}

export function Toasts() {
  const { say } = useWords();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={say('toast.region')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToneIcon tone={toast.content.tone} />
          <ToastContent className="toast-text">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              className="toast-action"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className="toast-close" aria-label={say('common.close')}>
            <XIcon size={16} aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}

function ToneIcon({ tone }: { readonly tone: ToastMessage['tone'] | undefined }) {
  if (tone === 'ok') return <CheckCircleIcon className="toast-ok" size={20} weight="fill" aria-hidden />;
  if (tone === 'danger') return <WarningCircleIcon className="toast-danger" size={20} weight="fill" aria-hidden />;
  return null;
}
