// What the engine asks of the valuation worker. Both ends are ours and built together, so the bulk is carried without being checked item by item.
import { Type } from '@sinclair/typebox';
import { call, live } from '../../shared/api/contract';
import type { HomeValue, SalesColumn, TablesEvent } from '../../shared/api/value';
import type { SaleMapping } from '../../shared/property/sale-columns';
import type { Table } from './sales-file/table';
import type { HomeQuestion } from './value-home';

const Bytes = Type.Unsafe<ArrayBuffer>(Type.Any());
const Mapped = Type.Unsafe<SaleMapping>(Type.Any());
const SalesTable = Type.Unsafe<Table>(Type.Any());

export type HomeEvent = HomeValue | { readonly type: 'learning'; readonly done: number; readonly total: number };

export const valuationCalls = {
  tables: live(Type.Object({ sales: Bytes, subjects: Bytes, mapping: Mapped }), Type.Unsafe<TablesEvent>(Type.Any())),
  read: call(Type.Object({ sales: Bytes }), Type.Object({ table: SalesTable })),
  columns: call(
    Type.Object({ table: SalesTable, mapping: Mapped }),
    Type.Object({ columns: Type.Unsafe<SalesColumn[]>(Type.Any()), currency: Type.String() }),
  ),
  /** The list that homes are valued by from now on. */
  take: call(Type.Object({ table: SalesTable, mapping: Mapped }), Type.Object({})),
  home: live(Type.Object({ question: Type.Unsafe<HomeQuestion>(Type.Any()) }), Type.Unsafe<HomeEvent>(Type.Any())),
};
