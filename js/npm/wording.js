// What a mark is, in words for a reader.

const KINDS = {
  PERSON: "Person", ORG: "Organisation", PLACE: "Place", GROUP: "Nationality or group", EVENT: "Event",
  WORK: "Agreement or work", PRODUCT: "Product", MONEY: "Money", PERCENT: "Percentage", QUANTITY: "Quantity",
  COUNT: "Count", ORDINAL: "Rank", DATE: "Date", TIME: "Time", DURATION: "Duration",
};

const BEFORE = { approx: "about", more: "at least", less: "at most", before: "before", after: "after" };
const AFTER = { up: "up", down: "down", start: "early", mid: "in the middle", end: "late" };

// "Money: about 3,200,000 USD, up".
export function told({ label, value, mod = [] }) {
  const kind = KINDS[label] ?? label;
  if (value === undefined) {
    return kind;
  }
  const words = (of) => mod.filter((word) => word in of).map((word) => of[word]);
  const before = words(BEFORE).map((word) => `${word} `).join("");
  return [`${kind}: ${before}${plain(label, value)}`, ...words(AFTER)].join(", ");
}

function plain(label, value) {
  if (typeof value !== "object") {
    const number = amount(value);
    return { PERCENT: `${number} %`, ORDINAL: `no. ${number}` }[label] ?? number;
  }
  if (value.pair) {
    return value.pair.map(amount).join(" to ");
  }
  if ("currency" in value) {
    return `${amount(value.amount)} ${value.currency ?? "(currency open)"}`;
  }
  return "unit" in value ? `${amount(value.amount)} ${value.unit}` : amount(value);
}

function amount(value) {
  if (typeof value === "number") {
    return value.toLocaleString("en", { maximumFractionDigits: 6 });
  }
  if (typeof value === "string") {
    return value;
  }
  const { min, max } = value;
  if (min === null || max === null) {
    return min === null ? `at most ${amount(max)}` : `at least ${amount(min)}`;
  }
  return `${amount(min)} to ${amount(max)}`;
}
