// TimelineJS is written for a bundler: its files are modules, and imports leave out the ending.
const OURS = "/@knight-lab/timelinejs/src/";

export async function resolve(name, context, next) {
  const isShort = name.startsWith(".") && context.parentURL?.includes(OURS) && !name.endsWith(".js");
  return next(isShort ? `${name}.js` : name, context);
}

export async function load(url, context, next) {
  return next(url, url.includes(OURS) ? { ...context, format: "module" } : context);
}
