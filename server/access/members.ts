// Who may come in, and to which workspaces: invited and removed by whoever runs the hub, never by anyone from outside.
import type { OwnRecords } from '../store/own-records';
import { hashPassword, makePassword, type PasswordHash } from './passwords';

export type Member = {
  readonly name: string;
  readonly password: PasswordHash;
  readonly workspaces: readonly string[];
  readonly createdAt: string;
};

export type Members = {
  get(name: string): Promise<Member | undefined>;
  /** Makes the member when there is none, and lets them into the workspace. The password is told once, when it was made. */
  invite(name: string, workspace: string, anew: boolean): Promise<{ readonly password?: string }>;
  /** Takes one workspace away, or, without one, the member. False: there is no such member. */
  remove(name: string, workspace?: string): Promise<boolean>;
  changePassword(name: string, password: string): Promise<void>;
};

/** A name is part of no path, but of credentials: no colon, no blanks, nothing that looks like another. */
export const isMemberName = (name: string) => /^[a-z0-9][a-z0-9._@+-]{0,63}$/.test(name);
export const isWorkspaceName = (name: string) => /^[a-z][a-z0-9-]{0,40}$/.test(name);

const idOf = (name: string) => `member:${name}`;

export function openMembers(records: OwnRecords, now: () => Date): Members {
  return {
    get: (name) => records.get<Member>(idOf(name)),
    async invite(name, workspace, anew) {
      const known = await records.get<Member>(idOf(name));
      const password = !known || anew ? makePassword() : undefined;
      const hash = password === undefined ? undefined : await hashPassword(password);
      await records.change<Member>(idOf(name), (member) => {
        const kept = hash ?? member?.password;
        if (!kept) return undefined;
        return {
          name,
          password: kept,
          workspaces: [...new Set([...(member?.workspaces ?? []), workspace])].sort(),
          createdAt: member?.createdAt ?? now().toISOString(),
        };
      });
      return password === undefined ? {} : { password };
    },
    async remove(name, workspace) {
      if (!(await records.get<Member>(idOf(name)))) return false;
      await records.change<Member>(idOf(name), (member) => {
        if (!member || workspace === undefined) return 'remove';
        return { ...member, workspaces: member.workspaces.filter((each) => each !== workspace) };
      });
      return true;
    },
    async changePassword(name, password) {
      const hash = await hashPassword(password);
      await records.change<Member>(idOf(name), (member) => member && { ...member, password: hash });
    },
  };
}
