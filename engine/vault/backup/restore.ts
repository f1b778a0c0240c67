// (stub)
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { ProblemError, problem } from '../../../shared/problem';
import type { OpenVault } from '../open';
export async function restoreVault(
  _vault: OpenVault,
  _token: string,
): Promise<OutputOf<EngineContract['vault.restore']>> {
  throw new ProblemError(problem('unavailable'));
}
