package org.essaim.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of a page that is sent to one address, and its `id`, which it is given where it has none.
record FormOnPage(String address) {
    private static final String GIVEN = "sent-form";
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    /// The form's `id`, or the one that it would be given; empty when no such form is on the page.
    Optional<String> id(String html) {
        var form = tag().matcher(html);
        if (!form.find()) {
            return Optional.empty();
        }
        var id = ID.matcher(form.group());
        return Optional.of(id.find() ? id.group(1) : GIVEN);
    }

    /// The page, in which the form has this `id` and remembers the page on which it stood at first.
    String withId(String html, String id, String place) {
        var field = "<input type=\"hidden\" name=\"" + Frame.Sent.STOOD + "\" value=\"" + escaped(place) + "\">";
        return tag().matcher(html).replaceFirst(form -> {
            var tag = GIVEN.equals(id)
                    ? "<form id=\"" + GIVEN + "\"" + form.group().substring(5)
                    : form.group();
            return Matcher.quoteReplacement(tag + field);
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private Pattern tag() {
        return Pattern.compile("<form\\b[^>]*\\saction=\"" + Pattern.quote(address) + "\"[^>]*>");
    }
}
