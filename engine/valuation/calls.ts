// What the engine asks of the valuation worker. Both ends are ours and built together, so the bulk is carried without being checked item by item.
import { Type } from '@sinclair/typebox';
import { live } from '../../shared/api/contract';
import type { TablesEvent } from '../../shared/api/value';
import type { SaleMapping } from '../../shared/property/sale-columns';

const Bytes = Type.Unsafe<ArrayBuffer>(Type.Any());

export const valuationCalls = {
  tables: live(
    Type.Object({ sales: Bytes, subjects: Bytes, mapping: Type.Unsafe<SaleMapping>(Type.Any()) }),
    Type.Unsafe<TablesEvent>(Type.Any()),
  ),
};
