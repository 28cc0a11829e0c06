// node check.mjs KIND FILE: what the tool's own parser finds in the file, one object for each event, as JSON on stdout.
// Exit 1, and why on stderr, where it finds an error.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>");
for (const name of ["document", "Element", "DOMParser", "getComputedStyle"]) globalThis[name] = window[name];
globalThis.window = window;

const READERS = {
  async timelinejs(text) {
    register("./hooks.mjs", import.meta.url);
    const { TimelineConfig } = await import("@knight-lab/timelinejs/src/js/core/TimelineConfig.js");
    const config = new TimelineConfig(JSON.parse(text));
    config.validate();
    if (!config.isValid()) throw new Error(config.getErrors("; "));
    return config.events.map((each) => ({
      id: each.unique_id,
      start: local(each.start_date),
      end: each.end_date ? local(each.end_date) : "",
      display: each.display_date,
      group: each.group,
      text: each.text.headline + each.text.text,
    }));
  },
  async mermaid(text) {
    const { default: mermaid } = await import("mermaid");
    const found = await mermaid.parse(text);
    if (found.diagramType !== "timeline") throw new Error(`a diagram of the type ${found.diagramType}`);
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    return diagram.db.getTasks().flatMap((task) =>
      task.events.map((event) => ({ section: task.section, period: task.task.trim(), event })),
    );
  },
  async markwhen(text) {
    const { parse, iter, isEvent } = await import("@markwhen/parser");
    const found = parse(text);
    const errors = [...found.parseMessages, ...found.documentMessages].filter((each) => each.type === "error");
    if (errors.length) throw new Error(JSON.stringify(errors));
    if (!found.header.title) throw new Error("no title");
    return [...iter(found.events)]
      .map((each) => each.eventy)
      .filter(isEvent)
      .map((each) => ({
        from: each.dateRangeIso.fromDateTimeIso,
        to: each.dateRangeIso.toDateTimeIso,
        text: each.firstLine.restTrimmed,
        id: each.id ?? "",
        percent: String(each.percent ?? ""),
      }));
  },
};

function local(date) {
  const js = date.data.date_obj;
  return new Date(Date.UTC(js.getFullYear(), js.getMonth(), js.getDate())).toISOString();
}

const [kind, file] = process.argv.slice(2);
try {
  console.log(JSON.stringify(await READERS[kind](readFileSync(file, "utf8"))));
} catch (error) {
  console.error(error);
  process.exit(1);
}
