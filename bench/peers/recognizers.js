// Microsoft's recognizers of figures, in English.

import {
  Culture,
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
  recognizeTemperature,
} from "@microsoft/recognizers-text-suite/dist/recognizers-text-suite.es5.js";

const RECOGNIZERS = [
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeTemperature,
];

export const start = () => {};

export function find(text) {
  const figures = RECOGNIZERS.flatMap((recognize) => recognize(text, Culture.English));
  const dates = recognizeDateTime(text, Culture.English, undefined, new Date(2025, 5, 2));
  return [...figures, ...dates].map(({ typeName }) => typeName);
}
