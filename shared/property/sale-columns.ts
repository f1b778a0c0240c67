// What a column of somebody's list of sales can be. Whatever is none of these goes into a valuation as it is, as a feature of the homes.

/** In the order they are recognised: a column is one thing only. */
export const saleRoles = [
  'price',
  'date',
  'saleYear',
  'saleMonth',
  'lat',
  'lon',
  'area',
  'built',
  'id',
  'address',
  'currency',
  'pricePerArea',
] as const;
export type SaleRole = (typeof saleRoles)[number];

/** By the columns' own names; what is not named here is recognised, and what is in `ignored` is left out. */
export type SaleMapping = { readonly [Role in SaleRole]?: string } & { readonly ignored?: readonly string[] };
