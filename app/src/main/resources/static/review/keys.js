// On a scale, a digit chooses that score, 0 leaves it blank, and the next scale comes; says so beside the form. The
// arrow keys of the browser work without it.
(() => {
  const hint = document.getElementById("keys");
  const scales = [...document.querySelectorAll(".judgement .scale")];
  if (!hint || scales.length === 0) return;
  hint.hidden = false;

  const choose = (scale, digit) => {
    const choice = scale.querySelector(`input[value="${digit === "0" ? "none" : digit}"]`);
    if (!choice) return false;
    choice.checked = true;
    choice.focus();
    return true;
  };

  scales.forEach((scale, place) => {
    scale.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(event.key)) return;
      if (!choose(scale, event.key)) return;
      event.preventDefault();
      const next = scales[place + 1]?.querySelector("input:checked") ?? document.getElementById("comment");
      next?.focus();
    });
  });
})();
