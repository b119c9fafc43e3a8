import * as z from 'zod';
import type { Line } from './table.ts';

/** No brackets and quotation marks: they show that somebody wrote a note into a cell. */
const noNotes = z
  .string()
  .regex(/^[^"“”()[\]<>]*$/u, 'leave out brackets and quotation marks, notes go into a # line');

const name = noNotes.min(1, 'write a name');

/** Names parted by `; `. */
const list = noNotes.transform((cell) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

export const treatmentRow = z.object({
  kind: z.enum(['drug', 'treatment'], 'write drug or treatment'),
  name,
  class: name,
  form: noNotes,
  /** Every other way it is written, with the signs that the head of the table explains. */
  names: list,
});

export const classRow = z.object({
  class: name,
  /** The broader class that it belongs to, if any. */
  within: noNotes,
  /** Ways to ask for all of its members. */
  names: list,
  /** Treatments that belong to it besides those whose row says so. */
  also: list,
});

/** A body region or a form of a drug, the wider one that it is part of, and how it is written. */
export const partRow = z.object({ name, within: noNotes, names: list });

export const collisionRow = z.object({
  /** A name that also means something else … */
  name,
  /** … when one of these words stands near it … */
  beside: list,
  /** … namely this treatment, or nothing that can be asked for. */
  means: name,
});

export type TreatmentRow = z.output<typeof treatmentRow>;
export type ClassRow = z.output<typeof classRow>;
export type PartRow = z.output<typeof partRow>;
type CollisionRow = z.output<typeof collisionRow>;

/** The tables of this folder as read. */
export type Tables = {
  treatments: Line<TreatmentRow>[];
  classes: Line<ClassRow>[];
  regions: Line<PartRow>[];
  forms: Line<PartRow>[];
  collisions: Line<CollisionRow>[];
};
