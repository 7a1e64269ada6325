import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** What is stored of a secret that we made ourselves: it is long and random, so a plain hash will do. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const newSecret = (): string => randomBytes(32).toString('base64url');

export const newId = (): string => randomUUID();

/** Passwords are NFC before hashing: the same Vietnamese password typed as NFD would not verify otherwise. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

export const isPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFC'));
