// wink-nlp with its model for the web.

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

let nlp;

export const start = () => {
  nlp = winkNLP(model);
};

export const find = (text) => nlp.readDoc(text).entities().out(nlp.its.detail).map(({ type }) => type);
