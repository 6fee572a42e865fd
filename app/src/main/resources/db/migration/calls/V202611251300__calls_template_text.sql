-- What the templates said to the coordinator stood where the text of the call belongs. Drafts in which nobody has
-- changed it lose it, and say that the text is still to write.
UPDATE calls.call SET text = text - 'en'
WHERE draft AND text -> 'en' ->> 'value' IN (
    E'Say who calls, for which publication, and who will read it.\n\nSay what the proposals are judged by, and that the choice looks at the variety of countries, trades and languages as well.\n\nThe call has two stages. First, send one concise paragraph. Those selected then write a fuller text, bring figures that can be checked and send a picture.',
    E'Say who calls, what is to be set up, and why now.\n\nSay whom you look for: people who run enterprises, researchers, anyone else.\n\nSay how you will work: in which languages, at whose cost, and what happens once the answers are in.');
UPDATE calls.call SET text = text - 'fr'
WHERE draft AND text -> 'fr' ->> 'value' IN (
    E'Dites qui appelle, pour quelle publication, et qui la lira.\n\nDites selon quels critères les propositions sont lues, et que le choix veille aussi à la variété des pays, des métiers et des langues.\n\nL’appel se déroule en deux temps. Envoyez d’abord un paragraphe concis. Les équipes retenues écrivent ensuite un texte plus complet, donnent des chiffres vérifiables et envoient une image.',
    E'Dites qui appelle, ce qui doit voir le jour, et pourquoi maintenant.\n\nDites qui vous cherchez : des personnes qui dirigent des entreprises, des chercheurs et chercheuses, ou d’autres.\n\nDites comment vous travaillerez : dans quelles langues, aux frais de qui, et ce qui se passera une fois les réponses reçues.');
