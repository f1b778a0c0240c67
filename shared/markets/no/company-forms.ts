// How company names end: two spellings of one sender often differ in nothing else. Norwegian forms, and those of firms that send bills here.
export const companyForms: ReadonlySet<string> = new Set(
  'as asa ans da enk sa ba nuf iks kf hf sf ab oy aps gmbh mbh ag kg ltd limited llc inc plc bv'.split(' '),
);
