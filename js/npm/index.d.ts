/** The kinds of marks: seven of names, eight of figures. */
export type Kind =
  | "PERSON" | "ORG" | "PLACE" | "GROUP" | "EVENT" | "WORK" | "PRODUCT"
  | "MONEY" | "PERCENT" | "QUANTITY" | "COUNT" | "ORDINAL" | "DATE" | "TIME" | "DURATION";

/** One number, or a range; `null` is an open end. */
export type Amount = number | { min: number | null; max: number | null };

/** What a figure stands for. */
export type Value =
  | Amount
  /** A score, a ratio, odds. */
  | { pair: [number, number] }
  /** A sum of money; the currency by ISO 4217, or `null` where the text leaves it open. */
  | { amount: Amount; currency: string | null }
  /** An amount of a unit, which is named in the singular. */
  | { amount: Amount; unit: string }
  /** A date, time or duration as ISO 8601 writes it. */
  | string
  /** A duration between two. */
  | { min: string | null; max: string | null };

/** Hedge and direction of a figure. */
export type Modifier =
  | "approx" | "more" | "less" | "up" | "down" | "before" | "after" | "since" | "until" | "start" | "mid" | "end";

/** One mark. */
export interface Span {
  /** The first place it covers, in UTF-16 code units, as JavaScript's own strings count. */
  start: number;
  /** The place behind the last. */
  end: number;
  label: Kind;
  /** Its words. */
  text: string;
  value?: Value;
  mod?: Modifier[];
  /** What a figure counts or measures. */
  of?: string;
  /** What a change is compared with. */
  basis?: string;
  /** It lies inside a longer one, which counts instead. */
  nested?: true;
  /** Equal for all mentions of the same; the `id` among what `link` gives. */
  entity?: number;
  /** Why it is marked and how its value came about. */
  why: string;
}

/** A text with its marks. */
export interface Annotated {
  text: string;
  /** The date that the text was read with. */
  published?: string;
  unit: "utf-16";
  /** By start, the longer first. */
  spans: Span[];
}

/** What `link`, `format` and `encodeShare` need of it: spans may have been taken away, added or changed. */
export interface Given {
  text: string;
  published?: string;
  spans: { start: number; end: number; label: string }[];
}

/** Someone or something that is named. */
export interface Entity {
  id: number;
  label: Kind;
  /** The fullest form of the name. */
  name: string;
  /** The other forms. */
  aliases: string[];
  /** What a person is, where the text says so. */
  role?: string;
  /** The `id` of the place whose people a group is. */
  of?: number;
  mentions: { start: number; end: number }[];
}

/** What was written in a format. */
export interface Written {
  /** Mostly one; `ending` is what its name ends in, from the first point on. */
  files: { ending: string; mediaType: string; contents: string }[];
  /** What the format has no place for, a sentence each. */
  losses: string[];
}

export interface Options {
  /** The day the text is dated, in ISO 8601: "last year" is counted from it. */
  published?: string | null;
}

/** Where the program is, for those who keep it elsewhere than beside the package. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

/** Starts Gloss; needed once, before all else. Asked again, it gives the same start. */
export function init(source?: Source | Promise<Source>): Promise<void>;

/** Finds names and figures. Throws where `published` is no date, or the text is longer than 16 MB. */
export function annotate(text: string, options?: Options): Annotated;

/** Whom and what the names mean, in the order of their first mention. */
export function link(annotated: Given): Entity[];

/** The annotations as files of another program, in one of `formats()`. */
export function format(annotated: Given, name: string): Promise<Written>;

/** The names of the formats. */
export function formats(): Promise<string[]>;

/** Every kind of mark, names before figures. */
export function kinds(): Kind[];

/** Packs a text with its marks into what stands behind the `#` of a link to Gloss. Rejects more than 200 KB. */
export function encodeShare(annotated: Given): Promise<string>;

/** Opens such a link, or what a messenger made of it, with all that its sender put right. */
export function decodeShare(link: string): Promise<Annotated>;
