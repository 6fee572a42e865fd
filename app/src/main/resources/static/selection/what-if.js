// Sliders beside the numbers of a plan; when one moves, what the plan would give is asked and shown in its place. The
// numbers and the button do the same without it.
(() => {
  const form = document.getElementById("plan");
  const place = document.getElementById("tried");
  if (!form || !place) return;
  // A button of the form is named action too.
  const address = form.getAttribute("action");
  let asked = 0;
  let later = 0;

  const ask = async () => {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set("action", "try");
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== asked) return;
      const found = page.getElementById("answer") ?? page.querySelector(".error-summary");
      if (found) place.replaceChildren(document.adoptNode(found));
    } catch {
      // What is shown stays; the button asks in the plain way.
    } finally {
      if (mine === asked) place.removeAttribute("aria-busy");
    }
  };

  const soon = () => {
    clearTimeout(later);
    later = setTimeout(ask, 200);
  };

  form.querySelectorAll(".slider").forEach((slider) => {
    const number = document.getElementById(slider.dataset.of);
    slider.hidden = false;
    slider.addEventListener("input", () => { number.value = slider.value; soon(); });
    number.addEventListener("input", () => { if (/^[0-9]+$/.test(number.value)) slider.value = number.value; soon(); });
  });

  form.querySelectorAll("select[name=quota]").forEach((group) => {
    group.addEventListener("change", () => {
      const most = group.selectedOptions[0]?.dataset.most ?? "0";
      group.closest("fieldset").querySelectorAll(".slider").forEach((slider) => { slider.max = most; });
    });
  });
})();
