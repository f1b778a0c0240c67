// (stub)
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { ProblemError, problem } from '../../../shared/problem';
import type { OpenVault } from '../open';
export async function verifyVault(_vault: OpenVault): Promise<OutputOf<EngineContract['vault.verify']>> {
  throw new ProblemError(problem('unavailable'));
}
