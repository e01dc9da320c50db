import { spawn } from 'node:child_process';
import { recoverAddress } from 'viem';
import * as z from 'zod';
import type { Hex } from '../../core/hex.ts';
import { parseJson } from '../../core/parse-json.ts';
import { IdentityError } from '../errors.ts';
import { HALF_ORDER } from '../verify-signature.ts';
import type { SignDigest } from './from-account.ts';

const Answer = z.union([
  z.strictObject({ signature: z.string().regex(/^0x[0-9a-f]{130}$/i) }),
  z.strictObject({ error: z.string().max(1000) }),
]);

const TIMEOUT_MS = 120_000;
const MAX_ANSWER = 4096;

const failed = (what: string): IdentityError =>
  new IdentityError('identity.signer-failed', `the external signer ${what}`, {
    hint: 'run its command by hand with {"address":"0x…","digest":"0x…"} on standard input; docs/identity.md has the protocol',
  });

/** Runs the command once: one JSON line in, one JSON line out, its standard error goes to ours. */
const ask = (command: readonly string[], request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    // Not spawn's own `timeout`: its timer goes on, and keeps this process alive, when the program does not start.
    const timer = setTimeout(() => giveUp(`does not answer within ${TIMEOUT_MS / 1000} s`), TIMEOUT_MS);
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      reject(failed(why));
      child.kill('SIGKILL');
      // A process that the command started may still hold the other end, and go on writing.
      child.stdout.destroy();
    };
    let answer = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      if (answer.length > MAX_ANSWER) giveUp('answers too much');
    });
    child.on('error', () => {
      clearTimeout(timer);
      reject(failed('does not start'));
    });
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(answer);
      else reject(failed(`ends with code ${code ?? 'none: something killed it'}`));
    });
    child.stdin.end(`${request}\n`);
  });

/** Whether this is the account's signature, in the one form (low `s`) that chains and verifiers take. */
const isSignatureOf = async (address: string, digest: Hex, signature: Hex): Promise<boolean> => {
  if (BigInt(`0x${signature.slice(66, 130)}`) > HALF_ORDER) return false;
  try {
    const signer = await recoverAddress({ hash: digest, signature });
    return signer.toLowerCase() === address.toLowerCase();
  } catch {
    return false;
  }
};

/**
 * A signer in another process: a hardware module, a cloud key service, an air-gapped approver. The key never enters this
 * process. For each signature the command is started, gets `{"address","digest"}` on standard input, and answers
 * `{"signature":"0x<r><s><v>"}` or `{"error"}` on standard output. A signature that is not the account's is refused here, before
 * anything is anchored that nobody could verify.
 *
 * @throws IdentityError `identity.signer-failed`; JsonError for an answer that is no JSON.
 *
 * @example
 * ```ts
 * import { accountFromDigestSigner, externalSigner, signerFromViemAccount } from '@kiseki/sdk';
 *
 * const address = '0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a';
 * const account = accountFromDigestSigner(address, externalSigner(['/usr/local/bin/hsm-sign', '--slot', '1'], address));
 * const signer = signerFromViemAccount(account, 31337);
 * console.log(signer.kid); // did:ethr:0x7a69:0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a#controller
 * ```
 */
export const externalSigner =
  (command: readonly string[], address: string): SignDigest =>
  async (digest) => {
    const text = await ask(command, JSON.stringify({ address, digest }));
    const answer = Answer.safeParse(parseJson(text, { maxBytes: MAX_ANSWER, maxDepth: 4 }));
    if (!answer.success) throw failed('answers something else than {"signature"}');
    if ('error' in answer.data) throw failed(`refuses: ${answer.data.error}`);
    const signature: Hex = `0x${answer.data.signature.slice(2).toLowerCase()}`;
    if (!(await isSignatureOf(address, digest, signature)))
      throw failed(`answers with a signature that is not one of ${address} with a low s`);
    return signature;
  };
