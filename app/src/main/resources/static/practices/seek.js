// Offers, while words are typed, how the last of them may go on and which practices it would find. The form does the
// same without it.
(() => {
  const field = document.getElementById("q");
  const offers = document.getElementById("q-offers");
  if (!field || !offers) return;
  let asked = 0;
  let later = 0;

  const ask = async () => {
    const mine = ++asked;
    const words = field.value.trim();
    if (words.length < 2) return;
    try {
      const query = new URLSearchParams({ q: words, lang: document.documentElement.lang });
      const answer = await fetch(`/api/v1/suggestions?${query}`);
      if (!answer.ok || mine !== asked) return;
      const found = await answer.json();
      offers.replaceChildren(...[...found.words, ...found.practices.map((one) => one.title)].map((text) => {
        const offer = document.createElement("option");
        offer.value = text;
        return offer;
      }));
    } catch {
      // Nothing is offered; the words can be sent as they are.
    }
  };

  field.setAttribute("list", "q-offers");
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(ask, 150);
  });
})();
