// compromise with its plugin for dates.

import nlp from "compromise";
import dates from "compromise-dates";

export const start = () => nlp.plugin(dates);

export function find(text) {
  const document = nlp(text);
  const found = {
    PERSON: document.people(),
    PLACE: document.places(),
    ORGANIZATION: document.organizations(),
    MONEY: document.money(),
    PERCENT: document.percentages(),
    FRACTION: document.fractions(),
    NUMBER: document.numbers(),
    DATE: document.dates({ today: "2025-06-02" }),
    TIME: document.times(),
    DURATION: document.durations(),
  };
  return Object.entries(found).flatMap(([kind, view]) => view.json({ offset: true }).map(() => kind));
}
