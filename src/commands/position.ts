import type { Position } from './answer.ts';

/** Decisions on a page: what one Slack message holds with room to read. */
export const pageSize = 5;

/** The beginning of an answer, best decisions first. */
export const firstPage: Position = { offset: 0, limit: pageSize, sort: 'relevance' };
