// chrono-node, which finds dates alone.

import { parse } from "chrono-node";

export const start = () => {};

export const find = (text) => parse(text, new Date(2025, 5, 2)).map(() => "DATE");
