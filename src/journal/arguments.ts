import { Int } from '@nestjs/graphql';

export const FIRST = { type: () => Int, nullable: true, description: 'How many, 20 unless told, at most 50.' } as const;
export const AFTER = { type: () => String, nullable: true, description: 'The cursor to continue after.' } as const;
export const SLOT = { type: () => Int, description: 'Where it stands, as it was listed.' } as const;
export const VERSION = { description: 'The version you read.' } as const;
