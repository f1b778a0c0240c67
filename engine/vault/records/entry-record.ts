// The record that an entry of the journal holds, as it reads today; and whether it is one at all.
import { Value } from '@sinclair/typebox/value';
import type { JournalEntry } from '../../../shared/api/shell';
import { migrated } from '../../../shared/schema/record';
import { definitions, isCollectionName, type Stored } from './database';

/**
 * Undefined when what stands there is no record of this collection: its checksum is right, so it was written so, by a bug or a hand. One
 * that a newer version of the app wrote is taken as it is: this one does not know what it must look like.
 */
export function recordIn({ collection, id, rev, version, record }: JournalEntry): Stored | undefined {
  if (!isCollectionName(collection) || record === null) return undefined;
  const definition = definitions[collection];
  const current = migrated(definition, record, version);
  if (current.id !== id || current.rev !== rev) return undefined;
  if (version <= definition.version && !Value.Check(definition.schema, current)) return undefined;
  return current as unknown as Stored;
}

/** Erasures are sound: they hold no record. */
export const isSound = (entry: JournalEntry): boolean =>
  entry.record === null || !isCollectionName(entry.collection) || recordIn(entry) !== undefined;
