-- What the templates said to the coordinator stood where the text of the call belongs. Drafts in which nobody has
-- changed it lose it, and say that the text is still to write.
UPDATE calls.call SET text = text - 'en'
WHERE draft AND (text -> 'en' ->> 'value' LIKE 'Say who calls, for which publication, and who will read it.%'
    OR text -> 'en' ->> 'value' LIKE 'Say who calls, what is to be set up, and why now.%');
UPDATE calls.call SET text = text - 'fr'
WHERE draft AND (text -> 'fr' ->> 'value' LIKE 'Dites qui appelle, pour quelle publication, et qui la lira.%'
    OR text -> 'fr' ->> 'value' LIKE 'Dites qui appelle, ce qui doit voir le jour, et pourquoi maintenant.%');
