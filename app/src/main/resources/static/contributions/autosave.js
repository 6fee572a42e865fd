// Saves what is typed every ten seconds, and when the page is left; says when it did. The form works without it.
(() => {
  const form = document.querySelector("form[data-autosave]");
  const status = document.getElementById("autosave");
  if (!form || !status) return;

  const read = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    return fields;
  };
  const typed = () => {
    const fields = read();
    fields.delete("version");
    return fields.toString();
  };

  let kept = typed();
  let busy = false;
  let left = false;

  const save = async () => {
    const now = typed();
    if (busy || left || now === kept) return;
    busy = true;
    const fields = read();
    fields.set("autosave", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, keepalive: true, redirect: "manual" });
      if (answer.ok || answer.status === 409) {
        const said = await answer.json();
        status.textContent = said.message;
        if (answer.ok) {
          kept = now;
          form.elements.version.value = said.version;
        } else {
          left = true;
        }
      }
    } catch {
      // No connection: what is typed stays in the page, and the next round tries again.
    } finally {
      busy = false;
    }
  };

  setInterval(save, 10000);
  document.addEventListener("visibilitychange", () => document.hidden && save());
  form.addEventListener("submit", () => { left = true; });
})();
