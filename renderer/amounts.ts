// An amount in a route, `from-to` with either end open, as the archive is asked for it.

export function amountsOf(amount: string): { readonly amountFrom?: number; readonly amountTo?: number } {
  const [from = '', to = ''] = amount.split('-');
  return { ...(from === '' ? {} : { amountFrom: Number(from) }), ...(to === '' ? {} : { amountTo: Number(to) }) };
}
