// (stub)
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import type { OpenVault } from '../open';

type Counts = { homes: number; documents: number; pages: number; bytes: number };
export async function exportVault(
  _vault: OpenVault,
  _shell: Client<EngineShellContract>,
  _token: string,
): Promise<Counts> {
  throw new ProblemError(problem('unavailable'));
}
