/** How good a ranking is, from 0 to 1: `ranked` best first, `grades` what each is worth (above 0). */
export type Measures = { averagePrecision: number; ndcg: number };

const CUT = 10;

/** Average precision over the whole ranking, and nDCG of its first ten (gain 2^grade - 1). */
export function measure(ranked: string[], grades: ReadonlyMap<string, number>): Measures {
  const relevant = [...grades.values()].filter((grade) => grade > 0);
  let hits = 0;
  let precisions = 0;
  for (const [i, one] of ranked.entries()) {
    if ((grades.get(one) ?? 0) <= 0) continue;
    hits += 1;
    precisions += hits / (i + 1);
  }
  const ideal = gain([...relevant].sort((a, b) => b - a));
  return {
    averagePrecision: relevant.length === 0 ? 0 : precisions / relevant.length,
    ndcg: ideal === 0 ? 0 : gain(ranked.map((one) => grades.get(one) ?? 0)) / ideal,
  };
}

const gain = (grades: number[]): number =>
  grades.slice(0, CUT).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** A question with the decisions that answer it: `case number/item` → grade. */
export type Judged = { question: string; grades: Map<string, number> };

/** Reads judgments: a line each of question, case number, item, grade, parted by tabs. */
export function judgmentsIn(tsv: string): Judged[] {
  const questions = new Map<string, Map<string, number>>();
  for (const line of tsv.trimEnd().split('\n').slice(1)) {
    const [question = '', caseNumber, item, grade] = line.split('\t');
    const grades = questions.get(question) ?? new Map<string, number>();
    questions.set(question, grades.set(`${caseNumber}/${item}`, Number(grade)));
  }
  return [...questions].map(([question, grades]) => ({ question, grades }));
}
