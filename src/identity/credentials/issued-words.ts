import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config.js';
import { Randomness } from '../../kernel/randomness.js';

/** Three of 2,048 words: eight thousand million names, which are not secret. */
const NAME_WORDS = 3;
/** Six of 2,048 words: 66 bits, out of reach behind Argon2id even with database and key file in hand. */
const PASSPHRASE_WORDS = 6;
/** Crockford's Base32: no letter that could be taken for a digit. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 letters of 5 bits: 130 bits. */
const CODE_LENGTH = 26;

/** Sign-in names, passphrases and recovery codes that Beside makes up, so that nobody has to. */
@Injectable()
export class IssuedWords {
  private readonly words: readonly string[];

  constructor(
    config: Config,
    private readonly randomness: Randomness,
  ) {
    const file = path.join(config.contentFolder, 'sign-in-words.en.json');
    this.words = (JSON.parse(readFileSync(file, 'utf8')) as { words: string[] }).words;
  }

  signInName(): string {
    return this.some(NAME_WORDS).join('-');
  }

  passphrase(): string {
    return this.some(PASSPHRASE_WORDS).join(' ');
  }

  /** A code as it is written down: 26 letters in groups. */
  recoveryCode(): string {
    const letters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[this.randomness.below(32)]).join('');
    return letters.replace(/(.{5})(?=.)/g, '$1-');
  }

  private some(count: number): string[] {
    return Array.from({ length: count }, () => this.words[this.randomness.below(this.words.length)]!);
  }
}

/** A recovery code as typed: case, spaces and dashes do not matter, and O, I and L are read as digits. */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? Buffer.from(code) : undefined;
}

/** A sign-in name as typed: case, and what stands between the words, do not matter. */
export function readSignInName(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s_.-]+/g, '-');
}

/** A passphrase as typed: runs of spaces count as one, so that a line break in a note does no harm. */
export function readPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}
