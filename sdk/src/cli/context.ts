import type { Style } from './io/style.ts';

/** What a command may touch of the world around it; everything else comes in as arguments. */
export type Context = {
  /** Folder of keys, outbox, local chain, deployments file and policy. */
  readonly home: string;
  /** `KISEKI_RPC`, when it is set. */
  readonly rpcOfEnvironment: string | undefined;
  /** Seconds since the Unix epoch, UTC. */
  readonly now: () => number;
  readonly style: Style;
  /** Says on standard error what is going on; silent with `--json`. */
  readonly say: (text: string) => void;
  /** Shows how far long work is, on standard error; silent with `--json` and when it is short. */
  readonly progress: (done: number, total: number, what: string) => void;
  /** Asks for a password without showing it; `null` where nobody can answer. */
  readonly askPassword: ((prompt: string) => Promise<string>) | null;
};
