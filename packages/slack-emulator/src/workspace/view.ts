import type { Block } from '@slack/types';

/** A modal or a Home tab as the app described it. */
export interface ViewDescription {
  type: 'modal' | 'home';
  callback_id?: string;
  external_id?: string;
  private_metadata?: string;
  title?: { type: string; text: string };
  submit?: { type: string; text: string };
  close?: { type: string; text: string };
  clear_on_close?: boolean;
  notify_on_close?: boolean;
  blocks: Block[];
}

/** A view that is shown to somebody. */
export interface OpenView {
  id: string;
  rootId: string;
  previousId: string | null;
  hash: string;
  person: string;
  description: ViewDescription;
}

/** What the person has filled in: block id → action id → the element's value. */
export type ViewState = Record<string, Record<string, unknown>>;
