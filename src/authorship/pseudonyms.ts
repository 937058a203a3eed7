import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config.js';
import { type NameWords, pseudonym } from './pseudonyms.rules.js';

/** Gives voices their names, from the reviewed word lists. */
@Injectable()
export class Pseudonyms {
  private readonly words: NameWords;

  constructor(config: Config) {
    const file = path.join(config.contentFolder, 'pseudonyms.en.json');
    this.words = JSON.parse(readFileSync(file, 'utf8')) as NameWords;
  }

  /** "Quiet Heron": the name of the n-th voice of a scope. */
  of(scope: Buffer, n: number): string {
    return pseudonym(this.words, scope, n);
  }
}
