// Something in a vault, or in a copy of one, that is not as it should be.
import { Type } from '@sinclair/typebox';

export const VaultFault = Type.Object({
  what: Type.Union([Type.Literal('record'), Type.Literal('original'), Type.Literal('journal'), Type.Literal('page')]),
  id: Type.String(),
  code: Type.String(),
  /** True when verify put it right from the other copy. */
  healed: Type.Boolean(),
});
