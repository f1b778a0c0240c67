// What sort of property a home is; it decides which parts it usually has and which papers it needs.
export const propertyTypes = ['', 'house', 'apartment', 'cabin', 'commercial'] as const;
/** '' when it is not known. */
export type PropertyType = (typeof propertyTypes)[number];
