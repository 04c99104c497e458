
const start = gloss_page;
const { find } = gloss_page;
