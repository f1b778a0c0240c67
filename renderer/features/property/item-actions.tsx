// What ends the editing of an item.
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../words';

type ActionProps = { readonly onCancel: () => void; readonly onRemove?: () => void };

export function ItemActions({ onCancel, onRemove }: ActionProps) {
  const { say } = useWords();
  return (
    <div className="item-actions">
      <Button type="submit" className="button button-primary">
        {say('common.save')}
      </Button>
      <Button className="button" onPress={onCancel}>
        {say('common.cancel')}
      </Button>
      {onRemove && (
        <Button className="link item-remove" onPress={onRemove}>
          <TrashIcon size={16} aria-hidden />
          {say('register.remove')}
        </Button>
      )}
    </div>
  );
}
