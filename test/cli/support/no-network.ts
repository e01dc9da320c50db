// Loaded before a command: ends the process with 99 when it so much as looks up a name.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const forbid = (): never => process.exit(99);
Object.assign(net.Socket.prototype, { connect: forbid });
for (const [module, names] of [
  [net, ['connect', 'createConnection', 'createServer']],
  [tls, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
] as const)
  for (const name of names) Object.assign(module, { [name]: forbid });
syncBuiltinESMExports();
globalThis.fetch = forbid;
