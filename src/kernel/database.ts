import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type QueryDeepPartialEntity, type QueryRunner } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { asRefusal } from './database-errors.js';
import { Log } from './log.js';

interface Transaction {
  runner: QueryRunner;
  after: (() => void | Promise<void>)[];
}

/** The one way to PostgreSQL: static SQL with bound parameters, and a transaction that follows the call. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly source: DataSource,
    private readonly log: Log,
  ) {}

  /** Runs static SQL as a named statement, inside the current transaction if there is one. */
  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const statement = { name: this.nameOf(sql), text: sql, values: [...values] };
    try {
      const open = this.current.getStore();
      const client = open ? ((await open.runner.connect()) as PoolClient) : this.pool;
      return (await client.query<QueryResultRow>(statement)).rows as Row[];
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** The first row, or undefined. */
  async row<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Inserts one row of an entity, in the current transaction if there is one. */
  async insert<Row extends ObjectLiteral>(entity: new () => Row, row: QueryDeepPartialEntity<Row>): Promise<void> {
    const manager = this.current.getStore()?.runner.manager ?? this.source.manager;
    try {
      await manager.insert(entity, row);
    } catch (error) {
      throw asRefusal((error as { driverError?: unknown }).driverError ?? error);
    }
  }

  /** Runs the work in one transaction, or in the one already open; a throw takes everything back. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const open: Transaction = { runner: this.source.createQueryRunner(), after: [] };
    let result: T;
    try {
      await open.runner.startTransaction();
      result = await this.current.run(open, work);
      await open.runner.commitTransaction();
    } catch (error) {
      await this.rollBack(open.runner);
      throw asRefusal(error);
    } finally {
      await open.runner.release().catch(() => undefined);
    }
    for (const tell of open.after) void this.tellLater(tell);
    return result;
  }

  /** Live news leaves only once the row it speaks of is there for everybody; without a transaction, at once. */
  afterCommit(tell: () => void | Promise<void>): void {
    const open = this.current.getStore();
    if (open) open.after.push(tell);
    else void this.tellLater(tell);
  }

  /** Refuses to go on outside a transaction: for stores that lock, or write twice. */
  requireTransaction(): void {
    if (!this.current.getStore()) throw new Error('This needs a transaction around it');
  }

  private async tellLater(tell: () => void | Promise<void>): Promise<void> {
    try {
      await this.current.exit(() => tell());
    } catch (error) {
      // News may be lost, the row is not: clients compare positions and fetch what they missed.
      this.log.failure('news-not-told', error);
    }
  }

  private async rollBack(runner: QueryRunner): Promise<void> {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Named statements are planned once per connection; the set of texts is fixed, so the names cannot pile up. */
  private nameOf(sql: string): string {
    let name = this.names.get(sql);
    if (!name) {
      name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
      this.names.set(sql, name);
    }
    return name;
  }
}
