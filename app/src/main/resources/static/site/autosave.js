// Saves what is typed every ten seconds, and when the page is left; says when it did, and when it could not. The form
// works without it.
(() => {
  const form = document.querySelector("form[data-autosave]");
  const status = document.getElementById("autosave");
  if (!form || !status) return;

  // A browser sends no more than this after its page is gone.
  const MOST_AFTERWARDS = 60000;
  const PATIENCE = 30000;

  const read = (source) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(source)) {
      if (typeof value === "string") fields.append(name, value);
    }
    return fields;
  };
  const typed = (source) => {
    const fields = read(source);
    fields.delete("version");
    return fields.toString();
  };

  // What came with the page: on a slow line, people type before this runs.
  const served = form.cloneNode(true);
  served.reset();

  let kept = typed(served);

  // On the way back a browser may put words from before into a page that came anew: then they belong to the version
  // they were typed for, and whoever wrote since is not overwritten.
  const version = form.elements.version;
  const based = history.state && history.state.version;
  if (based && typed(form) !== kept) version.value = based;
  const remember = () => history.replaceState({ ...history.state, version: version.value }, "");
  remember();

  let savedAt = form.dataset.at;
  let pending = null;
  let left = false;
  let held = false;

  const unsaved = () => {
    status.textContent = form.dataset.unsaved.replace("{time}", savedAt);
  };

  const send = async (now) => {
    const fields = read(form);
    fields.set("autosave", "true");
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: fields,
        keepalive: document.hidden && fields.toString().length < MOST_AFTERWARDS,
        redirect: "manual",
        signal: patience.signal,
      });
      if (!answer.ok && answer.status !== 409 && answer.status !== 422) return unsaved();
      const said = await answer.json();
      status.textContent = said.message;
      if (answer.ok) {
        kept = now;
        savedAt = said.time;
        version.value = said.version;
        remember();
      } else if (answer.status === 409) {
        left = true;
      }
    } catch {
      // What is typed stays in the page, and the next round tries again.
      unsaved();
    } finally {
      clearTimeout(timer);
    }
  };

  const save = () => {
    const now = typed(form);
    if (pending || left || now === kept) return;
    pending = send(now).finally(() => { pending = null; });
  };

  setInterval(save, 10000);
  document.addEventListener("visibilitychange", () => document.hidden && save());

  // A save under way ends first, or the form would carry the version from before it.
  form.addEventListener("submit", (event) => {
    if (pending && form.requestSubmit) {
      event.preventDefault();
      const button = event.submitter;
      if (!held) pending.then(() => form.requestSubmit(button));
      held = true;
    }
    left = true;
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) left = held = false; });
})();
